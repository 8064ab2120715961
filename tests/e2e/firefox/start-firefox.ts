/** Starts Firefox with a profile made for tests, and opens one session for both of its remote protocols. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFirefox } from '../../../scripts/find-browser.mjs';
import { PATIENCE_MS } from '../driver.ts';
import { Marionette } from './marionette.ts';

export type Preferences = Record<string, string | number | boolean>;

export interface FirefoxSession {
  sessionId: string;
  capabilities: { webSocketUrl: string };
}

export interface RunningFirefox {
  marionette: Marionette;
  session: FirefoxSession;
  quit: () => Promise<void>;
}

/** Nothing of its own is loaded, shown or asked. Besides these, Firefox sets its own “recommended preferences” for remote control. */
const CALM: Preferences = {
  'browser.aboutwelcome.enabled': false,
  'browser.newtab.preload': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'app.normandy.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // A popup closes itself; in the tests it stands in a tab.
  'dom.allow_scripts_to_close_windows': true,
  'dom.push.connection.enabled': false,
  'dom.min_background_timeout_value': 0,
  'dom.timeout.enable_budget_timer_throttling': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'focusmanager.testmode': true,
  'layout.testing.top-level-always-active': true,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.http.speculative-parallel-limit': 0,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'remote.experimental.enabled': true,
  'services.settings.server': 'data:,#no-server',
  'toolkit.cosmeticAnimations.enabled': false,
  'toolkit.telemetry.server': 'data:,',
  'marionette.port': 0,
};

function untilListening(firefox: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const look = (bytes: Buffer) => {
      said += bytes;
      const marionette = /Marionette\s+INFO\s+Listening on port (\d+)/.exec(said)?.[1];
      if (marionette && said.includes('WebDriver BiDi listening on')) resolve(Number(marionette));
    };
    firefox.stdout?.on('data', look);
    firefox.stderr?.on('data', look);
    firefox.once('error', reject);
    firefox.once('exit', code => reject(new Error(`Firefox has ended with ${code}:\n${said}`)));
    setTimeout(() => reject(new Error(`Firefox was waited for in vain:\n${said}`)), PATIENCE_MS).unref();
  });
}

export async function startFirefox(
  profile: string,
  preferences: Preferences,
  hasWindow: boolean,
): Promise<RunningFirefox> {
  const program = findFirefox();
  if (!program) throw new Error('No Firefox found: run `npm test`, which sets one up.');
  await mkdir(profile, { recursive: true });
  const lines = Object.entries({ ...CALM, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), `${lines.join('\n')}\n`);
  const firefox = spawn(
    program,
    [
      ...(hasWindow ? [] : ['--headless']),
      ...['--no-remote', '--profile', profile, '--marionette', '--remote-debugging-port=0'],
      '--remote-allow-system-access',
    ],
    { env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const ended = new Promise<void>(done => firefox.once('exit', () => done()));
  const endWithUs = () => firefox.kill('SIGKILL');
  process.once('exit', endWithUs);
  try {
    const marionette = await Marionette.connect(await untilListening(firefox));
    const session = await marionette.send<FirefoxSession>('WebDriver:NewSession', {
      webSocketUrl: true,
      acceptInsecureCerts: true,
      unhandledPromptBehavior: 'ignore',
    });
    await marionette.send('WebDriver:SetTimeouts', { script: PATIENCE_MS });
    return {
      marionette,
      session,
      async quit() {
        if (firefox.exitCode !== null || firefox.signalCode !== null) return;
        process.off('exit', endWithUs);
        void marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
        const killing = setTimeout(endWithUs, 10_000);
        await ended;
        clearTimeout(killing);
        marionette.close();
      },
    };
  } catch (error) {
    endWithUs();
    throw error;
  }
}

/** The id that the extension's manifest gives itself. */
export async function readExtensionId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}
