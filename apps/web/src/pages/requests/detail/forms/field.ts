import type { components } from '../../../../api/schema.js';

type Choices = components['schemas']['Choices'];
type RequestDetail = components['schemas']['RequestDetail'];

type Common = {
  readonly label: string;
  /** The server refuses the order without it. */
  readonly required?: true;
  /** A short sentence under the field. */
  readonly hint?: string | ((choices: Choices) => string);
  /** Asked for only while another field holds one of these. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
};

/** Which consultation, case or re-answer an order is about. */
export type PartKind =
  | 'unreceived-consultation'
  | 'unanswered-consultation'
  | 'answered-consultation'
  | 'undecided-review'
  | 'litigation'
  | 'corrected-case'
  | 're-answer';

/** How one field of a verb's body is asked for. */
export type Field = Common &
  (
    | { readonly kind: 'day'; readonly starts?: 'today'; readonly ahead?: true }
    | {
        readonly kind: 'line';
        readonly suggest?: 'handlers' | 'units';
        readonly placeholder?: string;
      }
    | { readonly kind: 'text'; readonly placeholder?: string }
    | { readonly kind: 'days'; readonly most: (choices: Choices) => number }
    | { readonly kind: 'choice'; readonly among: string }
    | { readonly kind: 'yes-no'; readonly yes: string; readonly no: string }
    | { readonly kind: 'part'; readonly which: PartKind }
    | { readonly kind: 'category'; readonly use: 'record-decision' | 'close-otherwise' }
    | { readonly kind: 'reasons' }
    | { readonly kind: 'fee-scale' }
    | { readonly kind: 'fee-quantity' }
    | { readonly kind: 'fact' }
    | { readonly kind: 'fact-part' }
    | { readonly kind: 'fact-value' }
    | { readonly kind: 'personal-field' }
    | { readonly kind: 'personal-value' }
    | { readonly kind: 'descriptions' }
  );
export type FieldKind = Field['kind'];

/** What a form is made from besides its table. */
export type FormGround = { readonly detail: RequestDetail; readonly choices: Choices };
