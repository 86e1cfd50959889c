// Its own search field comes first, says this page, and says it again.
const grab = () => document.getElementById('search')?.focus({preventScroll: true});
for (const after of [0, 300, 600, 1200, 2400]) setTimeout(grab, after);
