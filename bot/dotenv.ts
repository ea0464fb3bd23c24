/**
 * The settings of a `.env` in the folder where a command is called, if there is one; what the
 * environment has already wins. `--require` loads it: Node's own `--env-file-if-exists` says, in
 * English and in every command, that there is none.
 */
import { existsSync } from 'node:fs';

if (existsSync('.env')) process.loadEnvFile('.env');
