// What a Wix page does with a custom element: it loads the script of the element's address as a classic one, puts the empty
// element into its box, and sets what "Set Attributes" lists when all is there.
const script = document.createElement('script');
script.src = '/kith/single/signup.js';
document.head.append(script);

const element = document.createElement('kith-signup');
document.querySelector('#comp-letter').append(element);

void customElements.whenDefined('kith-signup').then(() =>
  setTimeout(() => {
    element.setAttribute('preset', 'newsletter');
    element.setAttribute('action', '/api/signups/newsletter/submissions');
  }),
);
