import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { FaultView, TooLongView } from '../views/clinicFaults.ts';
import type { ClinicLabels } from '../views/clinicLabels.ts';
import type { ClinicActions } from './clinicActions.ts';
import { Field } from './Field.tsx';
import { QrPicture } from './QrPicture.tsx';

/** All ways on which the rules can be handed on. */
export interface ShareView {
  /** What is in the way; no lines: it can be handed on. */
  readonly mend: { readonly title: string; readonly faults: readonly FaultView[] };
  /** With one person's dates in it: said beside every way. */
  readonly only: string | null;
  readonly tooLong: TooLongView | null;
  /** null while it is being made. */
  readonly code: { readonly text: string; readonly length: string } | null;
  readonly address: string;
  readonly isAddressWrong: boolean;
  readonly link: string | null;
  readonly qr: {
    readonly matrix: readonly (readonly boolean[])[];
    readonly label: string;
    readonly holds: string;
    /** How large to print it; null: any size will do. */
    readonly dense: string | null;
  } | null;
}

interface SharePartProps {
  readonly labels: ClinicLabels['share'];
  readonly save: string;
  readonly view: ShareView;
  readonly onAddress: (address: string) => void;
  readonly on: Pick<ClinicActions, 'onCopy' | 'onPicture' | 'onSave'>;
}

/** Link, QR picture, code and file. */
export function SharePart({ labels, save, view, onAddress, on }: SharePartProps): VNode {
  const { mend, tooLong, code, link, qr, only } = view;
  if (mend.faults.length > 0) return <Mend {...mend} />;
  return (
    <>
      {only !== null && <p class="notice">{only}</p>}
      {tooLong !== null && (
        <div class="notice too-long" aria-live="polite">
          <p>{tooLong.text}</p>
          <ul>
            {tooLong.parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="ways">
        {tooLong === null && (
          <>
            <Way title={labels.link} text={labels.linkText}>
              <Field
                id="address"
                inputMode="url"
                label={labels.address}
                help={labels.addressHelp}
                placeholder="https://"
                value={view.address}
                wrong={view.isAddressWrong ? labels.addressWrong : undefined}
                longest={2000}
                onInput={onAddress}
              />
              {link !== null && (
                <Copied
                  id="link"
                  label={labels.linkLabel}
                  text={link}
                  copy={labels.copyLink}
                  {...{ labels, on }}
                />
              )}
              {link === null && !view.isAddressWrong && (
                <p class="quiet">{code === null ? labels.making : labels.addressNone}</p>
              )}
            </Way>
            {qr !== null && (
              <Way title={labels.qr} text={labels.qrText}>
                <QrPicture matrix={qr.matrix} label={qr.label} />
                <p class="quiet">
                  {qr.holds} {qr.dense}
                </p>
                <div class="buttons">
                  <button type="button" class="small" onClick={() => on.onPicture('png')}>
                    {labels.png}
                  </button>
                  <button type="button" class="small" onClick={() => on.onPicture('svg')}>
                    {labels.svg}
                  </button>
                </div>
              </Way>
            )}
            {code !== null && (
              <Way title={labels.code} text={labels.codeText}>
                <Copied
                  id="code"
                  label={labels.codeLabel}
                  text={code.text}
                  copy={labels.copyCode}
                  {...{ labels, on }}
                />
                <p class="quiet">{code.length}</p>
              </Way>
            )}
          </>
        )}
        <Way title={labels.file} text={labels.fileText}>
          <div class="buttons">
            <button type="button" class="small" onClick={on.onSave}>
              {save}
            </button>
          </div>
        </Way>
      </div>
    </>
  );
}

/** What is missing, each a way to its field. */
function Mend({ title, faults }: ShareView['mend']): VNode {
  const go = (event: Event, field: string): void => {
    event.preventDefault();
    const target = document.getElementById(field);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  };
  return (
    <div class="notice mend">
      <p>{title}</p>
      <ul>
        {faults.map(({ field, line }) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => go(event, field)}>
              {line}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface WayProps {
  readonly title: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

function Way({ title, text, children }: WayProps): VNode {
  return (
    <section class="way">
      <h3>{title}</h3>
      <p class="quiet">{text}</p>
      {children}
    </section>
  );
}

interface CopiedProps extends Pick<SharePartProps, 'labels' | 'on'> {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly copy: string;
}

function Copied({ id, label, text, copy, labels, on }: CopiedProps): VNode {
  const [said, setSaid] = useState('');
  const run = async (): Promise<void> => setSaid((await on.onCopy(text)) ? labels.copied : labels.copyFailed);
  return (
    <>
      <textarea
        id={id}
        readOnly
        rows={4}
        aria-label={label}
        value={text}
        dir="ltr"
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="buttons beside">
        <button type="button" class="small" onClick={() => void run()}>
          {copy}
        </button>
        <output>{said}</output>
      </div>
    </>
  );
}
