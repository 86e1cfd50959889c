import {useState} from 'react';
import {createRoot} from 'react-dom/client';
import 'kith/define/survey';
import type {} from 'kith/react';

const street = {
  id: 'street',
  title: 'Our street',
  questions: [{id: 'wish', type: 'text', label: 'One wish for our street', required: true}],
};

function App() {
  const [receipt, setReceipt] = useState<string>();
  return (
    <main>
      <h1>React</h1>
      <kith-survey
        definition={street}
        action="/api/surveys/street/submissions"
        heading-level={2}
        onkith-sent={(event) => setReceipt(event.detail.id)}
      >
        <p>Write to us.</p>
      </kith-survey>
      {receipt && <output>Sent: {receipt}</output>}
    </main>
  );
}

createRoot(document.querySelector('#app')!).render(<App />);
