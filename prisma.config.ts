import { defineConfig } from 'prisma/config';

// `generate` asks for a schema engine that it never starts. Where downloads are closed it would
// fail for nothing, so it is shown any existing program. Every other command needs the real one.
if (process.argv.includes('generate')) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url === undefined ? {} : { datasource: { url } }),
});
