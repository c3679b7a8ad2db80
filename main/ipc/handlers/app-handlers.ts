import os from 'node:os';
import { app, clipboard, dialog, Menu, nativeTheme, shell } from 'electron';
import { dialogStrings } from '../../../shared/strings/dialogs.js';
import { reportStrings } from '../../../shared/strings/report.js';
import { externalAddress } from '../../security.js';
import type { Settings } from '../../settings.js';
import type { MainHandlers } from '../router.js';
import type { FailureLog } from '../failure-log.js';
import { failureReport, type ReportFacts } from '../failure-report.js';
import type { WindowCase } from '../window-case.js';
import type { ThirdParty } from '../third-party.js';
import type { WindowLink } from '../window-link.js';

type AppChannelName = Extract<keyof MainHandlers, `app:${string}`>;

/** What the answers need. */
interface AppParts {
  readonly settings: Settings;
  readonly link: WindowLink;
  readonly windowCase: WindowCase;
  readonly failureLog: FailureLog;
  readonly thirdParty: ThirdParty;
}

/** Answers for the program itself: preferences, links, clipboard, failures. */
export function appHandlers({ settings, link, windowCase, failureLog, thirdParty }: AppParts): Pick<MainHandlers, AppChannelName> {
  return {
    'app:info': () => ({ version: app.getVersion(), platform: process.platform, electron: process.versions.electron }),
    'app:preferences': () => settings.preferences,
    'app:prefer': (patch) => {
      const preferences = settings.prefer(patch);
      nativeTheme.themeSource = preferences.theme;
      link.emit('app:preferences-changed', preferences);
      return preferences;
    },
    'app:open-link': async ({ url }) => ({ opened: await openAfterAsking(url, link) }),
    'app:menu': ({ x, y }) => {
      const window = link.current();
      if (window !== null) Menu.getApplicationMenu()?.popup({ window, x, y });
      return null;
    },
    'app:copy': async ({ text }) => {
      // A promise in newer Electron, nothing in older ones.
      await clipboard.writeText(text);
      return null;
    },
    'app:failed': (failure) => {
      failureLog.addFailure(failure);
      return null;
    },
    'app:copy-report': async () => {
      const failures = failureLog.newest();
      await clipboard.writeText(failureReport(reportFacts(windowCase), failures));
      return { failureCount: failures.length };
    },
    'app:licences': () => thirdParty.list(),
    'app:licence-text': async ({ id }) => ({ text: await thirdParty.textOf(id) }),
    'app:interactive': () => {
      // The bench measures from the start of the process to this line.
      if (process.env['SOURCELINE_BENCH'] === '1') process.stdout.write('sourceline:interactive\n');
      return null;
    },
  };
}

function reportFacts({ info }: WindowCase): ReportFacts {
  return {
    program: `${app.name} ${app.getVersion()}${app.isPackaged ? '' : ' (unpackaged)'}`,
    runtime: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}, Node ${process.versions.node}`,
    system: `${process.platform} ${process.arch} ${os.release()}`,
    locale: app.getLocale(),
    caseState: info === null ? null : reportStrings.caseState(!info.readOnly, info.check),
  };
}

async function openAfterAsking(url: string, link: WindowLink): Promise<boolean> {
  const address = externalAddress(url);
  const window = link.current();
  if (address === null || window === null) return false;
  const words = dialogStrings.openLink;
  const answer = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.message(address.target),
    detail: words.detail(address.href),
    buttons: [words.open, words.leave],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (answer.response !== 0) return false;
  await shell.openExternal(address.href);
  return true;
}
