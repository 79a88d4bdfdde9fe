import { Inject, Injectable } from '@nestjs/common';
import { type StaleRevision, trackerCodec } from '@tracker/application';
import { type Clock, timeZone } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import { eventSentence } from '@tracker/wording';
import { Problem } from '../problems/problem.js';
import { Actors } from './actors.js';

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `10:02`, with the day before it unless it is today. */
const momentText = (recordedAt: string, today: string): string => {
  const [day = '', time = ''] = format.format(new Date(recordedAt)).split(' ');
  return day === today ? time : `${day} ${time}`;
};

/** 412: who recorded what when since the caller looked, without a personal field. */
@Injectable()
export class StaleProblems {
  constructor(
    private readonly actors: Actors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of({ expected, actual, since }: StaleRevision): Promise<Problem> {
    const nameOf = await this.actors.namesOf(since.map(({ meta }) => String(meta.actor)));
    const today = this.clock.today();
    const events = since.map((event) => {
      const actor = nameOf(String(event.meta.actor));
      const sentence = eventSentence(trackerCodec.decode(event));
      return {
        position: String(event.position),
        revision: String(event.revision),
        type: event.type,
        recordedAt: event.recordedAt,
        actor,
        sentence: `${actor} ${momentText(event.recordedAt, today)} ${sentence}`,
      };
    });
    const told = events.map(({ sentence }) => sentence).join('；');
    const detail =
      events.length > 0
        ? `您打开后该申请已有变化：${told}。请刷新后再办理。`
        : `If-Match 给出的版本 ${expected} 不是该申请的版本（现为 ${actual}）。请刷新后再办理。`;
    const revisions = { expectedRevision: String(expected), revision: String(actual) };
    return new Problem(412, 'changed-meanwhile', detail, { ...revisions, events });
  }
}
