// The recipes that are npm projects: each with its own framework, built and served as for production.
import { copyOntoPackage } from '../packed-project.mjs';
import { answers, freePort, HOST, run, serve } from './processes.mjs';

/** How each server is told where to listen, besides `PORT` and `HOST`. */
const LISTEN = {
  next: (port) => ['--hostname', HOST, '--port', port],
  nuxt: () => [],
};
const listenLikeVite = (port) => ['--host', HOST, '--port', port];

const QUIET = {
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
};

/**
 * @param {string} name
 * @returns {Promise<{ urls: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startProject(name) {
  const { project: cwd, remove } = copyOntoPackage(`demo/recipes/${name}`);
  try {
    await run('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], { cwd });
    await run('npm', ['run', 'build'], { cwd, env: QUIET });
    const port = await freePort();
    const url = `http://${HOST}:${port}/`;
    const listen = (LISTEN[name] ?? listenLikeVite)(String(port));
    const end = await serve('npm', ['start', '--', ...listen], {
      cwd,
      env: { ...QUIET, PORT: String(port), HOST },
      isReady: answers(url),
    });
    return { urls: { [name]: url }, stop: () => end().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
