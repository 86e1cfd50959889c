// What webflow.js does with the forms of a page: it hears every submit below `.w-form`, sends by itself and says so.
document.documentElement.classList.add('w-mod-js', 'w-mod-ix');
document.addEventListener('submit', (event) => {
  const box = event.target.closest('.w-form');
  if (!box) return;
  event.preventDefault();
  box.querySelector('form').style.display = 'none';
  box.querySelector('.w-form-done').style.display = 'block';
});
