import assert from 'node:assert/strict';
import {test} from 'node:test';
import {buildInstrument} from '../../src/core/belonging/instrument.ts';
import {toSurvey} from '../../src/core/belonging/to-survey.ts';
import {areSettings} from '../../src/core/calendar/is-plain.ts';
import {toRsvpSurvey} from '../../src/core/calendar/rsvp-survey.ts';

test('the proof of work that a pulse or a calendar asks for is asked of whoever answers it', () => {
  const challenge = 'https://example.org/api/challenge';
  const pulse = toSurvey({id: 'p', wave: 'w', group: 'Us', challenge}, buildInstrument('kith-5'));
  const reply = toRsvpSurvey({of: 'hall', challenge, rsvp: {}, t: (key) => key});
  assert.deepEqual([pulse?.challenge, reply.challenge], [challenge, challenge]);
  assert.equal(toRsvpSurvey({of: 'hall', rsvp: {}, t: (key) => key}).challenge, undefined);
  assert.ok(areSettings({id: 'hall', challenge}), 'it costs a calendar no schema');
});
