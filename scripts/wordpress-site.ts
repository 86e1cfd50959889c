// A WordPress of one's own with a MariaDB of its own, in a folder that goes when it stops.
import {execFile, spawn, type ChildProcess} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {freePort} from './postgres.ts';
import {ROOT} from './source-files.ts';

const execute = promisify(execFile);
/** KITH_WORDPRESS is the folder of another one than Debian's. */
const SOURCE = process.env['KITH_WORDPRESS'] ?? '/usr/share/wordpress';
const MARIADB = ['/usr/sbin/mariadbd', '/usr/libexec/mariadbd', '/usr/local/bin/mariadbd'];

/** The administrator's password, and everybody else's. */
export const PASSWORD = 'only-for-this-trial';

export interface WordPress {
  base: string;
  /** Runs PHP inside WordPress, as the user of this name; what it prints comes back. */
  php(code: string, user?: string): Promise<string>;
  stop(): void;
}

/** Why it cannot run here, or undefined. */
export async function whyNoWordPress(): Promise<string | undefined> {
  if (!existsSync(join(SOURCE, 'wp-settings.php'))) return 'WordPress is not installed';
  if (!MARIADB.some((path) => existsSync(path))) return 'MariaDB is not installed';
  const modules = await execute('php', ['-m']).catch(() => undefined);
  if (!modules) return 'PHP is not installed';
  return modules.stdout.includes('mysqli') ? undefined : "PHP's MySQL part is not installed";
}

const CONFIG = (socket: string, base: string): string => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${base}'); define('WP_SITEURL', '${base}');
define('WP_DEBUG', true); define('WP_DEBUG_LOG', __DIR__ . '/debug.log'); define('WP_DEBUG_DISPLAY', false);
define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('DISABLE_WP_CRON', true);
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name)
  define($name, $name);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Starts it with the plugin in its place, not yet active, and one person of each role, named like the role. */
export async function startWordPress(): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-wordpress-'));
  const site = join(folder, 'site');
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const database = await startMariaDb(folder);
  await copySite(site, base, join(folder, 'socket'));
  const env = {...process.env, PHP_CLI_SERVER_WORKERS: '6'};
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], {env, stdio: 'ignore', detached: true});
  const php = async (code: string, user = 'administrator'): Promise<string> => {
    const begin = `require '${site}/wp-load.php'; wp_set_current_user(get_user_by('login', '${user}')->ID ?? 0);`;
    return (await execute('php', ['-r', `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; ${begin} ${code}`])).stdout;
  };
  const stop = () => {
    // the workers are children of the server, in a group of their own
    if (server.pid) process.kill(-server.pid);
    database.kill('SIGKILL');
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  };
  await install(site).catch((error: unknown) => {
    stop();
    throw error;
  });
  return {base, php, stop};
}

async function startMariaDb(folder: string): Promise<ChildProcess> {
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const open = '--auth-root-authentication-method=normal';
  await execute('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, open, '--skip-test-db', ...user]);
  const settings = ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', ...user];
  const server = spawn(
    MARIADB.find((path) => existsSync(path))!,
    settings,
    {stdio: 'ignore'},
  );
  const create = ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'create database wordpress'];
  for (let tries = 0; ; tries++) {
    const failed = await execute('mariadb', create).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!failed) return server;
    if (tries === 100) throw new Error('MariaDB does not start', {cause: failed});
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** With what links lead to: Debian's package keeps themes and languages elsewhere. */
async function copySite(site: string, base: string, socket: string): Promise<void> {
  await execute('cp', ['-rL', SOURCE, site]);
  await execute('cp', ['-r', join(ROOT, 'demo/wordpress/kith'), join(site, 'wp-content/plugins')]);
  writeFileSync(join(site, 'wp-config.php'), CONFIG(socket, base));
}

async function install(site: string): Promise<void> {
  const people = ['editor', 'author', 'contributor']
    .map((role) => `wp_insert_user(['user_login' => '${role}', 'user_pass' => '${PASSWORD}', 'role' => '${role}']);`)
    .join('');
  const code = `define('WP_INSTALLING', true); require '${site}/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
    add_filter('pre_wp_mail', '__return_true');
    wp_install('A street', 'administrator', 'a@example.org', false, '', '${PASSWORD}'); update_option('permalink_structure', ''); ${people}`;
  await execute('php', ['-r', code]);
}
