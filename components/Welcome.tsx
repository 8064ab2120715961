/** Shows a new reader in three sentences what the extension does and does not, offers where it may read, and pictures what that looks like. */

import './Welcome.css';
import { FindingCard } from './FindingCard.tsx';
import { useMessages } from './Messages.tsx';
import { PageMark } from './PageMark.tsx';
import { ReadingChoice, type ReadingChoiceProps } from './ReadingChoice.tsx';
import { WELCOME_EXAMPLE } from './welcome-example.ts';

export interface WelcomeProps extends ReadingChoiceProps {
  locale: string;
  /** What became of the choice: "granted", or that the browser withheld it; absent before any. */
  outcome?: 'granted' | 'withheld';
}

export function Welcome({ scope, onScope, locale, outcome }: WelcomeProps) {
  const t = useMessages();
  return (
    <main className="welcome">
      <div className="welcome-text">
        <h1>
          <img src="/icon/icon.svg" alt="" width="40" height="40" />
          {t('extensionName')}
        </h1>
        <div className="welcome-sentences">
          <p>{t('welcomeDoes')}</p>
          <p>{t('welcomeDoesNot')}</p>
          <p>{t('welcomeStays')}</p>
        </div>
        <ReadingChoice scope={scope} onScope={onScope} />
        <p className="welcome-outcome" role="status">
          {outcome === 'granted' && t('choiceSaved')}
          {outcome === 'withheld' && t('choiceWithheld')}
        </p>
        <p className="welcome-later">{t('choiceLater')}</p>
      </div>
      <WelcomePicture locale={locale} />
    </main>
  );
}

/** The real mark and the real card with an invented statement; `inert`, since it only shows. */
function WelcomePicture({ locale }: { locale: string }) {
  const t = useMessages();
  const { finding, before, after } = WELCOME_EXAMPLE;
  return (
    <figure className="welcome-picture">
      <div className="welcome-scene" inert>
        <p className="welcome-article" lang="en" dir="ltr">
          {before}“
          <PageMark kind="altered" end="”">
            {finding.statement.exact}
          </PageMark>
          {after}
        </p>
        <FindingCard
          state={{ kind: 'ready', finding }}
          locale={locale}
          pageLanguage="en"
          level={2}
          place={{ index: 0, count: 3 }}
          onClose={doNothing}
          onCopy={doNothing}
          onNext={doNothing}
        />
      </div>
      <figcaption>{t('welcomePicture')}</figcaption>
    </figure>
  );
}

function doNothing() {}
