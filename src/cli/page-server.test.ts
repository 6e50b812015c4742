import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePage, type PageServer } from './page-server.ts';

let folder: string;
let server: PageServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'buurtsim-page-'));
  mkdirSync(join(folder, 'web/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'web/index.html'), '<!doctype html>page');
  writeFileSync(join(folder, 'web/assets/a.js'), 'export {};');
  writeFileSync(join(folder, 'web/notes.txt'), 'no part of the page');
  server = await servePage(join(folder, 'web'), 0);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Whether the port of the server is open at another address of this computer. */
function dial(host: string): Promise<'open' | 'closed'> {
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(new URL(server.url).port), timeout: 2000 });
    const end = (state: 'open' | 'closed') => (): void => {
      socket.destroy();
      resolve(state);
    };
    socket.on('connect', end('open')).on('error', end('closed')).on('timeout', end('closed'));
  });
}

/** A request whose path is sent as it is, without the tidying of `fetch`. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: { host: options.host ?? host } },
      (response) => {
        let body = '';
        response.on('data', (part: Buffer) => (body += part.toString()));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('servePage', () => {
  it('listens on this computer only', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('gives the page and its parts, with their type and strict headers', async () => {
    const page = await ask('/');
    expect([page.status, page.body]).toEqual([200, '<!doctype html>page']);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    });
    const script = await ask('/assets/a.js?v=1');
    expect([script.status, script.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect((await ask('/', { method: 'HEAD' })).body).toBe('');
  });

  it.each([
    '/none.html',
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '//secret.html',
    '/notes.txt',
    '/assets',
    '/assets/',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body]).toEqual([404, '']);
  });

  it('refuses other hosts, so that no site can read the page under its own name', async () => {
    expect((await ask('/', { host: 'evil.example' })).status).toBe(421);
    expect((await ask('/', { host: '127.0.0.1' })).status).toBe(421);
    expect((await ask('/', { host: `localhost:${new URL(server.url).port}` })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it('listens on this computer only', () => {
    const { hostname } = new URL(server.url);
    expect(hostname).toBe('127.0.0.1');
    const others = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const reached = others.filter(({ internal }) => !internal).map(({ address }) => dial(address));
    return expect(Promise.all([...reached, dial('::1')])).resolves.not.toContain('open');
  });

  it.each([
    ['a host with another port', 'localhost:1'],
    ['a host that only begins so', '127.0.0.1.evil.example'],
    ['an address in another notation', '2130706433'],
    ['all addresses', '0.0.0.0'],
  ])('refuses %s', async (_, host) => {
    expect((await ask('/', { host })).status).toBe(421);
    expect((await ask('/secret.html', { host })).status).toBe(421);
  });

  it('sends its headers with every answer, refusals too', async () => {
    for (const [path, options] of [
      ['/', {}],
      ['/none', {}],
      ['/', { method: 'POST' }],
      ['/', { host: 'evil.example' }],
    ] as const) {
      const { headers } = await ask(path, options);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': "frame-ancestors 'none'",
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  it('does not serve a file behind a link, nor one that came after the start', async () => {
    const web = mkdtempSync(join(folder, 'links-'));
    writeFileSync(join(web, 'index.html'), 'page');
    symlinkSync(join(folder, 'secret.html'), join(web, 'link.html'));
    symlinkSync(folder, join(web, 'map'));
    const other = await servePage(web, 0);
    writeFileSync(join(web, 'later.html'), 'later');
    const { port } = new URL(other.url);
    const status = (path: string): Promise<number | undefined> =>
      new Promise((resolve) => get({ port, path }, (response) => resolve(response.resume().statusCode)));
    expect(await Promise.all(['/', '/link.html', '/map/secret.html', '/later.html'].map(status))).toEqual([
      200, 404, 404, 404,
    ]);
    await other.close();
  });

  it('lives on after requests that are none', async () => {
    for (const junk of [
      '\0\0\0',
      'GET / HTTP/9.9\r\n\r\n',
      'GET\r\n\r\n',
      `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.end(junk));
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
        socket.resume();
      });
    }
    expect((await ask('/')).status).toBe(200);
  });

  it('says when the port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(servePage(join(folder, 'web'), port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('says when there is no page', async () => {
    await expect(servePage(join(folder, 'none'), 0)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('stops at once, also with a browser connected', async () => {
    const other = await servePage(join(folder, 'web'), 0);
    await new Promise((resolve) =>
      get(other.url, { agent: false, headers: { connection: 'keep-alive' } }, resolve),
    );
    await other.close();
    await expect(
      new Promise((resolve, reject) => get(other.url, resolve).on('error', reject)),
    ).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
