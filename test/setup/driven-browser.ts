/**
 * The few commands that the tests of other engines need, over each browser's own protocol. No
 * driver package is involved.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface DrivenBrowser {
  readonly version: string;
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page and gives back what it returns. */
  run(body: string): Promise<unknown>;
  /** Types with real key events into the element that the selector finds. */
  type(selector: string, text: string): Promise<void>;
  close(): Promise<void>;
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export function findFirefox(): string | null {
  return (
    [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
      (path) => path && existsSync(path),
    ) ?? null
  );
}

/** WebKitGTK's driver and small browser, with the X server that it needs. */
export function findWebKit(): {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
} | null {
  const folder = '/usr/lib/x86_64-linux-gnu';
  const kit = existsSync(folder)
    ? readdirSync(folder).find(
        (name) => name.startsWith('webkit2gtk-4') && existsSync(join(folder, name, 'MiniBrowser')),
      )
    : undefined;
  const found = {
    driver: '/usr/bin/WebKitWebDriver',
    browser: kit === undefined ? '' : join(folder, kit, 'MiniBrowser'),
    display: '/usr/bin/Xvfb',
  };
  return Object.values(found).every((path) => path && existsSync(path)) ? found : null;
}

/** Stock Firefox by Marionette: length, colon, JSON over a socket. */
export async function launchFirefox(path: string): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'presort-firefox-'));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  writeFileSync(
    join(profile, 'user.js'),
    [
      `user_pref("marionette.port", ${port});`,
      'user_pref("browser.shell.checkDefaultBrowser", false);',
      'user_pref("datareporting.policy.dataSubmissionEnabled", false);',
      'user_pref("app.update.disabledForTesting", true);',
      'user_pref("network.captive-portal-service.enabled", false);',
      'user_pref("browser.startup.page", 0);',
    ].join('\n'),
  );
  const child = spawn(path, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile, MOZ_HEADLESS: '1' },
  });
  const socket = await untilConnected(port);
  const send = marionette(socket);
  const session = (await send('WebDriver:NewSession', { capabilities: {} })) as {
    readonly capabilities: { readonly browserVersion: string };
  };
  await send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
  return {
    version: `Firefox ${session.capabilities.browserVersion}`,
    open: async (url) => {
      await send('WebDriver:Navigate', { url });
    },
    run: async (body) =>
      (
        (await send('WebDriver:ExecuteScript', { script: body, args: [] })) as {
          readonly value: unknown;
        }
      ).value,
    async type(selector, text) {
      const { value } = (await send('WebDriver:FindElement', {
        using: 'css selector',
        value: selector,
      })) as { readonly value: Readonly<Record<string, string>> };
      await send('WebDriver:ElementClick', { id: value[ELEMENT] });
      await send('WebDriver:ElementSendKeys', { id: value[ELEMENT], text });
    },
    async close() {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      socket.destroy();
      await ended(child);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

const PLAIN_GRAPHICS = {
  GDK_BACKEND: 'x11',
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
};

/** WebKitGTK by the W3C protocol over HTTP. */
export async function launchWebKit({
  driver,
  browser,
  display,
}: NonNullable<ReturnType<typeof findWebKit>>): Promise<DrivenBrowser> {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const screen = `:${100 + Math.floor(Math.random() * 400)}`;
  const server = spawn(display, [screen, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  const child = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: screen, ...PLAIN_GRAPHICS },
  });
  const socket = await untilConnected(port);
  socket.destroy();
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  };
  const { sessionId, capabilities } = (await send('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    },
  })) as {
    readonly sessionId: string;
    readonly capabilities: { readonly browserVersion?: string };
  };
  const session = `/session/${sessionId}`;
  return {
    version: `WebKitGTK ${capabilities.browserVersion ?? ''}`,
    open: async (url) => {
      await send('POST', `${session}/url`, { url });
    },
    run: (body) => send('POST', `${session}/execute/sync`, { script: body, args: [] }),
    async type(selector, text) {
      const value = (await send('POST', `${session}/element`, {
        using: 'css selector',
        value: selector,
      })) as Readonly<Record<string, string>>;
      await send('POST', `${session}/element/${value[ELEMENT] ?? ''}/click`, {});
      await send('POST', `${session}/element/${value[ELEMENT] ?? ''}/value`, { text });
    },
    async close() {
      await send('DELETE', session).catch(() => undefined);
      child.kill();
      server.kill();
      await Promise.all([ended(child), ended(server)]);
    },
  };
}

function marionette(socket: Socket): (command: string, parameters: object) => Promise<unknown> {
  const waiting = new Map<
    number,
    { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }
  >();
  let buffer = Buffer.alloc(0);
  let number = 0;
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const length = Number(buffer.subarray(0, colon).toString());
      if (colon < 0 || buffer.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(
        buffer.subarray(colon + 1, colon + 1 + length).toString(),
      );
      buffer = buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue; // the greeting
      const [, id, error, result] = message as [
        number,
        number,
        { readonly message: string } | null,
        unknown,
      ]; // Marionette's answer
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    }
  });
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      const id = ++number;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

async function untilConnected(port: number): Promise<Socket> {
  for (let attempt = 0; attempt < 240; attempt++) {
    const socket = connect(port, '127.0.0.1');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return socket;
    await new Promise((resume) => {
      setTimeout(resume, 250);
    });
  }
  throw new Error(`nothing listens on port ${port}`);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    setTimeout(() => {
      child.kill('SIGKILL');
    }, 5000).unref();
  });
}
