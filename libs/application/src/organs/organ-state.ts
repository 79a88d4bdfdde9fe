import { defaultSettings, type OrganEvent, type OrganSettings } from '@tracker/domain';

export type KnownOrgan = {
  readonly known: true;
  readonly organ: string;
  readonly name: string;
  readonly settings: OrganSettings;
  /** Ledger imports begun and not yet finished, by id. */
  readonly importing: readonly string[];
};
export type OrganState = { readonly known: false } | KnownOrgan;

/** What orders need to know of an organ; its published tables are the annual report's concern. */
export const evolveOrgan = (state: OrganState, event: OrganEvent): OrganState => {
  if (event.type === 'OrganCreated') {
    const { organ, name } = event.data;
    return { known: true, organ, name, settings: defaultSettings, importing: [] };
  }
  if (!state.known) throw new Error(`${event.type} before OrganCreated`);
  switch (event.type) {
    case 'OrganRenamed':
      return { ...state, name: event.data.name };
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
