/** A wish to correct the record, as a plain form: it needs no script, and always a reason. */
import type { Child } from 'hono/jsx';
import { writtenAddress } from '../../address.js';
import type { Frame } from '../../frame.js';
import { label } from '../../page.js';

const WHY = label('理由', 'Reason');

interface FormProps {
  readonly fields: Readonly<Record<string, string>>;
  readonly frame: Frame;
  /** What the reason is of, for who hears the form and does not see what it stands under. */
  readonly of: string;
  /** What is filled in before the reason. */
  readonly values?: Child;
  readonly children?: Child;
}

/** A form that leads back to this page when it is kept. */
export function WishForm({ fields, frame, of, values, children }: FormProps) {
  const { lang, here } = frame;
  const hidden = { ...fields, next: writtenAddress(here) };
  return (
    <form method="post" action={frame.link('/corrections')} class="wish">
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {values}
      <input
        name="why"
        required
        maxlength={4000}
        autocomplete="off"
        placeholder={WHY[lang]}
        aria-label={`${WHY[lang]}: ${of}`}
      />
      {children}
    </form>
  );
}

interface ActProps {
  readonly name?: string;
  readonly value: string;
  /** The key that chooses it. */
  readonly by?: string;
  readonly children: Child;
}

/** A button, and the key for it. */
export function Act({ name = 'kind', value, by, children }: ActProps) {
  return (
    <button type="submit" name={name} value={value} {...(by ? { 'data-key': by, 'aria-keyshortcuts': by } : {})}>
      {children}
      {by && <kbd>{by}</kbd>}
    </button>
  );
}
