import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const run = promisify(execFile);

export interface TestBrowser {
  /**
   * A page of its own, with nothing kept from other pages, for the test that runs; it is closed when the test ends,
   * and what was on it is told when the test failed.
   */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** How long a page is waited for; on a busy machine a browser is slow. */
const PATIENCE_MS = 20_000;

/** Starts the Chromium that lies in an npm package: no download, as root and as an ordinary user. Close it. */
export async function openBrowser(): Promise<TestBrowser> {
  const home = await unpackedChromium();
  const executablePath = path.join(home, 'chromium');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: await environment(home, executablePath),
  });
  return {
    async newPage(options) {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      const troubles: string[] = [];
      page.on('pageerror', ({ message }) => troubles.push(message));
      page.on('console', (said) => void (said.type() === 'error' && troubles.push(said.text())));
      onTestFinished(async ({ task }) => {
        if (task.result?.state === 'fail') console.error(await shownOn(page, troubles));
        await context.close();
      });
      return page;
    },
    close: () => browser.close(),
  };
}

async function shownOn(page: Page, troubles: string[]): Promise<string> {
  const shown = await page.evaluate(() => document.body.innerText).catch(String);
  return [`On ${page.url()} stood:`, shown, ...troubles.map((trouble) => `The page said: ${trouble}`)].join(
    '\n',
  );
}

/**
 * Unpacks the package once per user and version. It is done aside and moved into place, so that runs at the same
 * time never see half a browser; and per user, because a folder made by root is closed to others.
 */
async function unpackedChromium(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(
    await readFile(path.join(path.dirname(entry), '../../package.json'), 'utf8'),
  );
  const home = path.join(tmpdir(), `hourglass-chromium-${process.getuid?.() ?? 0}-${version}`);
  if (existsSync(home)) return home;
  const aside = await mkdtemp(`${home}-`);
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  // The variable makes the package unpack the shared libraries too, which a small Linux may lack.
  const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await run(process.execPath, ['-e', script], { cwd: import.meta.dirname, env });
  await writeFile(path.join(aside, 'fonts.conf'), fontSettings(home));
  try {
    await rename(aside, home);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

async function environment(home: string, executablePath: string): Promise<NodeJS.ProcessEnv> {
  const plain = { ...process.env, FONTCONFIG_FILE: path.join(home, 'fonts.conf') };
  const own = await run(executablePath, ['--no-sandbox', '--version'], { env: plain }).then(
    () => true,
    () => false,
  );
  return own ? plain : { ...plain, LD_LIBRARY_PATH: path.join(home, 'al2023/lib') };
}

/** The package's own settings look for its fonts in /tmp/fonts, and without any font Chromium dies. */
function fontSettings(home: string): string {
  const folders = ['/usr/share/fonts', path.join(home, 'fonts')].map((folder) => `<dir>${folder}</dir>`);
  return `<fontconfig>${folders.join('')}<cachedir>${path.join(home, 'fonts-cache')}</cachedir></fontconfig>\n`;
}
