import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge.exe',
  'chrome.exe',
];

const OTHER_PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)'].flatMap((programs) => [
    `${programs}\\Google\\Chrome\\Application\\chrome.exe`,
    `${programs}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/** Nothing of the user's own browser, and no calls of its own to the network. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

async function installedBrowser(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const inPath = PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  for (const candidate of [...inPath, ...(OTHER_PLACES[process.platform] ?? [])]) {
    const isThere = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return candidate;
  }
  return undefined;
}

function aptGet(...args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn('apt-get', args, { env, stdio: ['ignore', 2, 2] });
    child.once('error', () => resolve(false)).once('exit', (code) => resolve(code === 0));
  });
}

async function installOnDebian(): Promise<void> {
  console.error('No Chrome, Chromium or Edge found: installing chromium with apt-get.');
  await aptGet('update');
  await aptGet('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation');
}

/**
 * The path of whichever Chrome, Chromium or Edge is on this machine; on Debian as root it is installed
 * when there is none.
 */
export async function findBrowser(): Promise<string> {
  let browser = await installedBrowser();
  if (browser === undefined && isDebianRoot()) {
    await installOnDebian();
    browser = await installedBrowser();
  }
  if (browser !== undefined) return browser;
  throw new Error(
    'The tests need a browser: install Chromium, Google Chrome or Microsoft Edge, then run them again.',
  );
}

/** A headless browser with a fresh profile; close() also removes the profile. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
}
