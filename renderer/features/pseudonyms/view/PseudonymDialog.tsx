import { TriangleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { Failure } from '@core/contract/failure';
import type { Identifier, PseudonymFormat, PseudonymSubject } from '@core/contract/pseudonym';
import { ask, failureOf } from '../../../app/ask';
import { messageOf } from '../../../app/failure-messages';
import { t } from '../../../app/messages';
import { askIdentifiers, closePseudonyms, exportPseudonymised, saveKey } from '../../../app/pseudonyms';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { LoadingState } from '../../../ui/StatusViews';
import { add, chosen, isIncomplete, rowsOf, type NameRow } from '../model/name-rows';
import { IdentifierList } from './IdentifierList';
import { NameChoice } from './NameChoice';
import { SubjectChoice } from './SubjectChoice';
import './pseudonyms.css';

/** Where nothing is given to export, that is chosen first. */
export function PseudonymDialog({ of }: { readonly of: PseudonymSubject | 'choose' }): ReactNode {
  const [subject, setSubject] = useState(of === 'choose' ? null : of);
  return subject === null ? (
    <SubjectChoice onChoose={setSubject} onClose={closePseudonyms} />
  ) : (
    <NamesDialog subject={subject} />
  );
}

/** Chooses names and what stands for them, shows what may still identify somebody, and only then exports. */
function NamesDialog({ subject }: { readonly subject: PseudonymSubject }): ReactNode {
  const [rows, setRows] = useState<readonly NameRow[] | null>(null);
  const [withText, setWithText] = useState(true);
  const [format, setFormat] = useState<PseudonymFormat>('docx');
  const [left, setLeft] = useState<readonly Identifier[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isExported, setExported] = useState(false);
  useEffect(() => {
    ask('export:names', subject).then(
      (names) => setRows(rowsOf(names)),
      (error: unknown) => setFailure(failureOf(error)),
    );
  }, [subject]);
  const names = chosen(rows ?? []);
  const check = async (all: readonly NameRow[]): Promise<void> => {
    setFailure(null);
    setExported(false);
    try {
      setLeft(await askIdentifiers({ ...subject, withText, names: chosen(all) }));
    } catch (error) {
      setLeft(null);
      setFailure(failureOf(error));
    }
  };
  const replaceToo = (name: string): void => {
    const next = add(rows ?? [], name);
    setRows(next);
    void check(next);
  };
  const actions =
    left === null ? (
      <>
        <Button onPress={closePseudonyms}>{t('ui.cancel')}</Button>
        <Button
          tone="primary"
          isDisabled={names.length === 0 || isIncomplete(rows ?? [])}
          onPress={() => void check(rows ?? [])}
        >
          {t('pseudonym.check')}
        </Button>
      </>
    ) : (
      <>
        <Button onPress={() => setLeft(null)}>{t('pseudonym.back')}</Button>
        <Button
          tone={isExported ? 'plain' : 'primary'}
          onPress={() => void exportPseudonymised({ ...subject, withText, names }, format).then(setExported)}
        >
          {t('pseudonym.export')}
        </Button>
        <Button tone={isExported ? 'primary' : 'plain'} onPress={() => saveKey(names)}>
          {t('pseudonym.save-key')}
        </Button>
      </>
    );
  return (
    <Dialog title={t('pseudonym.title')} isOpen size="wide" onClose={closePseudonyms} actions={actions}>
      <div className="pseudonyms">
        {failure === null ? null : <Fault failure={failure} />}
        {rows === null ? (
          failure === null ? (
            <LoadingState label={t('pseudonym.reading')} />
          ) : null
        ) : left === null ? (
          <NameChoice
            rows={rows}
            onRows={setRows}
            withText={withText}
            onWithText={setWithText}
            format={format}
            onFormat={setFormat}
            isOne={'articleId' in subject}
          />
        ) : (
          <IdentifierList left={left} isExported={isExported} onReplace={replaceToo} />
        )}
      </div>
    </Dialog>
  );
}

function Fault({ failure }: { readonly failure: Failure }): ReactNode {
  return (
    <p className="pseudonyms-fault" role="alert">
      <TriangleAlert aria-hidden="true" />
      <span>{messageOf(failure)}</span>
    </p>
  );
}
