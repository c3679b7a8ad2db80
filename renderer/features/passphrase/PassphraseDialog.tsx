import { useState } from 'react';
import { passphraseStrings as strings } from '../../../shared/strings/passphrase.js';
import { call } from '../../app/api.js';
import { commitOpenBriefing } from '../../state/briefing-commands.js';
import { useCase } from '../../state/case-store.js';
import { notify } from '../../state/notices.js';
import { usePassphraseQuestion } from '../../state/passphrase-store.js';
import { NewPassphraseFields, PassphraseField, typed, typedTwice } from './PassphraseFields.js';
import { PassphraseForm } from './PassphraseForm.js';

/** Asks for a passphrase, whatever it is asked for. */
export function PassphraseDialog() {
  const question = usePassphraseQuestion((state) => state.question);
  const info = useCase((state) => state.info);
  if (question?.kind === 'open') return <OpenDialog key={question.name} name={question.name} />;
  if (question?.kind === 'create') return <CreateDialog />;
  if (question?.kind !== 'set' || info === null) return null;
  return info.encrypted ? <ChangeDialog name={info.name} /> : <GiveDialog name={info.name} />;
}

function OpenDialog({ name }: { readonly name: string }) {
  const { title, lead, send } = strings.open;
  const open = async (values: FormData): Promise<string | null> => {
    // Nothing is opened over words that could not be saved; that has been said then.
    if (await commitOpenBriefing()) await call('case:unlock', { passphrase: typed(values, 'present') ?? '' });
    return null;
  };
  return (
    <PassphraseForm title={title(name)} lead={lead} send={send} onSend={open}>
      <PassphraseField label={strings.passphrase} name="present" />
    </PassphraseForm>
  );
}

function CreateDialog() {
  const make = async (values: FormData): Promise<string | null> => {
    const passphrase = typedTwice(values);
    if (passphrase === null) return strings.unlike;
    if (await commitOpenBriefing()) await call('case:create-encrypted', { passphrase });
    return null;
  };
  return (
    <PassphraseForm {...strings.create} onSend={make}>
      <NewPassphraseFields label={strings.passphrase} />
    </PassphraseForm>
  );
}

function GiveDialog({ name }: { readonly name: string }) {
  const { title, lead, send, done } = strings.give;
  const give = async (values: FormData): Promise<string | null> => {
    const next = typedTwice(values);
    return next === null ? strings.unlike : setPassphrase(null, next, done);
  };
  return (
    <PassphraseForm title={title(name)} lead={lead} send={send} onSend={give}>
      <NewPassphraseFields label={strings.passphrase} />
    </PassphraseForm>
  );
}

function ChangeDialog({ name }: { readonly name: string }) {
  const words = strings.change;
  const [takesAway, setTakesAway] = useState(false);
  const apply = async (values: FormData): Promise<string | null> => {
    const present = typed(values, 'present');
    if (takesAway) return setPassphrase(present, null, words.takeAwayDone);
    const next = typedTwice(values);
    return next === null ? strings.unlike : setPassphrase(present, next, words.changeDone);
  };
  return (
    <PassphraseForm
      title={words.title(name)}
      lead={takesAway ? words.takeAwayLead : words.changeLead}
      send={takesAway ? words.takeAwaySend : words.changeSend}
      onSend={apply}
    >
      <PassphraseField label={strings.present} name="present" />
      <fieldset className="passphrase-choice" aria-label={words.choice}>
        <Way label={words.change} chosen={!takesAway} onChoose={() => setTakesAway(false)} />
        <Way label={words.takeAway} chosen={takesAway} onChoose={() => setTakesAway(true)} />
      </fieldset>
      {!takesAway && <NewPassphraseFields label={strings.next} />}
    </PassphraseForm>
  );
}

function Way({ label, chosen, onChoose }: { readonly label: string; readonly chosen: boolean; readonly onChoose: () => void }) {
  return (
    <label>
      <input type="radio" name="way" checked={chosen} onChange={onChoose} />
      {label}
    </label>
  );
}

async function setPassphrase(present: string | null, next: string | null, done: string): Promise<null> {
  await call('case:set-passphrase', { present, next });
  notify({ kind: 'done', title: done, text: null, action: null });
  return null;
}
