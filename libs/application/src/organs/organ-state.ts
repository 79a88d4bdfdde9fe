import {
  defaultNumberFormat,
  defaultSettings,
  type NumberFormat,
  type OrganEvent,
  type OrganSettings,
} from '@tracker/domain';

export type KnownOrgan = {
  readonly known: true;
  readonly organ: string;
  readonly name: string;
  /** The organ above it; null where it stands under none. */
  readonly parent: string | null;
  readonly settings: OrganSettings;
  /** How the next number is written. */
  readonly numberFormat: NumberFormat;
  /** Ledger imports begun and not yet finished, by id. */
  readonly importing: readonly string[];
};
export type OrganState = { readonly known: false } | KnownOrgan;

/** What orders need to know of an organ; its published tables are the annual report's concern. */
export const evolveOrgan = (state: OrganState, event: OrganEvent): OrganState => {
  if (event.type === 'OrganCreated') {
    const { organ, name, parent = null } = event.data;
    const common = { settings: defaultSettings, numberFormat: defaultNumberFormat, importing: [] };
    return { known: true, organ, name, parent, ...common };
  }
  if (!state.known) throw new Error(`${event.type} before OrganCreated`);
  switch (event.type) {
    case 'OrganRenamed':
      return { ...state, name: event.data.name };
    case 'OrganPlaced':
      return { ...state, parent: event.data.parent };
    case 'NumberFormatSet':
      return { ...state, numberFormat: event.data };
    case 'OrganSettingsChanged':
      return { ...state, settings: { ...state.settings, ...event.data } };
    case 'LedgerImportStarted':
      return { ...state, importing: [...state.importing, event.data.importId] };
    case 'LedgerImportCompleted':
      return {
        ...state,
        importing: state.importing.filter((id) => id !== event.data.importId),
      };
    case 'PublishedTableRecorded':
      return state;
  }
};
