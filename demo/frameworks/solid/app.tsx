/** @jsxImportSource solid-js */
import {createSignal, Show} from 'solid-js';
import 'kith/define/survey';
import type {} from 'kith/solid';

const street = {
  id: 'street',
  title: 'Our street',
  questions: [{id: 'wish', type: 'text', label: 'One wish for our street', required: true}],
};

export function App() {
  const [receipt, setReceipt] = createSignal<string>();
  return (
    <main>
      <h1>Solid</h1>
      <kith-survey
        prop:definition={street}
        action="/api/surveys/street/submissions"
        heading-level={2}
        on:kith-sent={(event) => setReceipt(event.detail.id)}
      >
        <p>Write to us.</p>
      </kith-survey>
      <Show when={receipt()}>
        <output>Sent: {receipt()}</output>
      </Show>
    </main>
  );
}
