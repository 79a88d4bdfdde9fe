import { Inject, Injectable } from '@nestjs/common';
import { trackerCodec } from '@tracker/application';
import { type OrganEvent, organStream } from '@tracker/domain';
import type { EventStore } from '@tracker/event-store';
import { EVENT_STORE } from '@tracker/runtime';
import { Actors } from '../requests/actors.js';

/** One change of a setting: to what, when, by whom. */
export type SettingChange = {
  readonly value: unknown;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
};

export type SettingsHistory = {
  /** By the name of the setting, the latest first. */
  readonly ofSetting: ReadonlyMap<string, readonly SettingChange[]>;
  readonly ofNumberFormat: readonly SettingChange[];
};

type Change = readonly [name: string, value: unknown];
const numberFormat = 'numberFormat';

const changesIn = ({ type, data }: OrganEvent): readonly Change[] => {
  if (type === 'OrganSettingsChanged')
    return Object.entries(data).filter(([, value]) => value !== undefined);
  return type === 'NumberFormatSet' ? [[numberFormat, data]] : [];
};

/** Who changed which setting when, from the organ's own stream. */
@Injectable()
export class SettingsHistories {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly actors: Actors,
  ) {}

  async of(organ: string): Promise<SettingsHistory> {
    const events = await this.store.readStream(organStream(organ));
    const changes = events.flatMap((event) => {
      const decoded = trackerCodec.decode(event) as unknown as OrganEvent;
      const actor = String(event.meta.actor);
      return changesIn(decoded).map(([name, value]) => ({
        ...{ name, value, actor, at: event.recordedAt },
      }));
    });
    const nameOf = await this.actors.namesOf(changes.map(({ actor }) => actor));
    const ofSetting = new Map<string, readonly SettingChange[]>();
    for (const { name, value, actor, at } of changes) {
      const change = { value, at, by: { id: actor, name: nameOf(actor) } };
      ofSetting.set(name, [change, ...(ofSetting.get(name) ?? [])]);
    }
    return { ofSetting, ofNumberFormat: ofSetting.get(numberFormat) ?? [] };
  }
}
