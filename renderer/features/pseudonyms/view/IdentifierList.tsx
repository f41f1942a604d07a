import type { ReactNode } from 'react';
import { IDENTIFIER_KINDS, type Identifier } from '@core/contract/pseudonym';
import { showControls } from '@core/text/direction-controls';
import { t } from '../../../app/messages';
import { Button } from '../../../ui/Button';

interface Props {
  readonly left: readonly Identifier[];
  readonly isExported: boolean;
  /** The name is to be replaced as well. */
  readonly onReplace: (name: string) => void;
}

/** So many of a kind are shown; of more the list says how many. */
const MOST = 200;

/** What may still tell who is meant, by kind. */
export function IdentifierList({ left, isExported, onReplace }: Props): ReactNode {
  return (
    <>
      {isExported ? null : <p>{t('pseudonym.not-written')}</p>}
      <p>{t('pseudonym.left-about')}</p>
      {left.length === 0 ? <p>{t('pseudonym.left-none')}</p> : null}
      {IDENTIFIER_KINDS.map((kind) => {
        const all = left.filter((one) => one.kind === kind);
        return all.length === 0 ? null : (
          <section key={kind} aria-label={t(`pseudonym.left-${kind}`)}>
            <h3>{t(`pseudonym.left-${kind}`)}</h3>
            <ul className="pseudonyms-left">
              {all.slice(0, MOST).map(({ text, count }) => (
                <li key={text}>
                  <span dir="auto">{showControls(text)}</span>
                  {count > 1 ? <small>{t('pseudonym.times', { count })}</small> : null}
                  {kind === 'name' ? (
                    <Button tone="quiet" onPress={() => onReplace(text)}>
                      {t('pseudonym.replace-too')}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
            {all.length > MOST ? <p>{t('pseudonym.more', { count: all.length - MOST })}</p> : null}
          </section>
        );
      })}
      <p className="pseudonyms-remark">{t('pseudonym.key-about')}</p>
    </>
  );
}
