/** Starts a real web server on a built folder, from our own example of its configuration. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { replace } from './site.ts';

export interface Host {
  /** Address of the home page, with the base, ending in a slash. */
  url: string;
  close(): Promise<void>;
}

const hosts = {
  nginx: { binary: process.env.NGINX ?? 'nginx', ask: '-v', start: nginx },
  Caddy: { binary: process.env.CADDY ?? 'caddy', ask: 'version', start: caddy },
};
export type HostName = keyof typeof hosts;

/** Whether this machine has the server: a test of it is skipped otherwise. */
export function installed(name: HostName): boolean {
  try {
    execFileSync(hosts[name].binary, [hosts[name].ask], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** @param base "/" or "/companion/": the folder of the site below the server's root */
export async function startHost(name: HostName, built: string, base: string): Promise<Host> {
  const home = mkdtempSync(join(tmpdir(), 'host-'));
  // Started by root, nginx works as another user, who must be let in.
  chmodSync(home, 0o755);
  const port = await freePort();
  cpSync(built, join(home, 'root', base), { recursive: true });
  const { binary, start } = hosts[name];
  const child = spawn(binary, start(home, port, base), {
    env: { ...process.env, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const gone = new Promise<void>((done) => child.on('close', () => done()));
  const close = async () => {
    child.kill();
    await gone;
    rmSync(home, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${base}`;
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return { url, close };
    await wait(100);
  }
  await close();
  throw new Error(`${name} did not start:\n${said}`);
}

function nginx(home: string, port: number, base: string): string[] {
  // The example includes the machine's own list of types, which lies beside the binary or in /etc.
  const lists = [join(dirname(hosts.nginx.binary), '../../etc/nginx/mime.types'), '/etc/nginx/mime.types'];
  const mime = lists.find((file) => existsSync(file)) ?? 'mime.types';
  const server = [
    replace('listen 80;', `listen 127.0.0.1:${port};`),
    replace('    listen [::]:80;\n', ''),
    replace('root /srv/companion;', `root ${home}/root;`),
    replace('set $base "";', `set $base "${base.slice(0, -1)}";`),
    replace('include mime.types;', `include ${mime};`),
    replace('include /srv/companion/_redirects.nginx*;', `include ${home}/root${base}_redirects.nginx*;`),
  ].reduce((text, change) => change(text), readFileSync('docs/hosting/nginx.conf', 'utf8'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${home}/${kind};`,
  );
  mkdirSync(join(home, 'logs'));
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${home}/pid; error_log stderr; events {}
http { access_log off; ${temporary.join(' ')}\n${server} }`,
  );
  return ['-p', home, '-c', join(home, 'nginx.conf'), '-e', 'stderr'];
}

function caddy(home: string, port: number, base: string): string[] {
  const site = [
    replace('companion.example {', `http://127.0.0.1:${port} {`),
    replace('root * /srv/companion', `root * ${home}/root`),
    replace('rewrite * /404.html', `rewrite * ${base}404.html`),
    replace('import /srv/companion/_redirects\n', `import ${home}/root${base}_redirects\n`),
  ].reduce((text, change) => change(text), readFileSync('docs/hosting/Caddyfile', 'utf8'));
  writeFileSync(join(home, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
  return ['run', '--config', join(home, 'Caddyfile'), '--adapter', 'caddyfile'];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
