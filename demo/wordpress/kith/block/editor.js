/* The block in the editor. No build: what WordPress has is used as it is. */
(function ({blocks, blockEditor, components, element, i18n}) {
  const {createElement: el, Fragment} = element;
  const {__} = i18n;
  const {InnerBlocks, InspectorControls, useBlockProps} = blockEditor;
  const {PanelBody, SelectControl, TextControl} = components;

  const TYPES = [
    ['survey', __('Survey', 'kith')],
    ['signup', __('Sign-up', 'kith')],
    ['calendar', __('Calendar', 'kith')],
    ['pulse', __('Belonging pulse', 'kith')],
    ['priorities', __('Priorities', 'kith')],
    ['results', __('Results', 'kith')],
    ['loop', __('You said, we did', 'kith')],
  ].map(([value, label]) => ({value, label}));
  const PRESETS = [
    ['', __('From its address', 'kith')],
    ['newsletter', __('Newsletter', 'kith')],
    ['membership', __('Membership', 'kith')],
    ['volunteer', __('Volunteers', 'kith')],
    ['petition', __('Petition', 'kith')],
  ].map(([value, label]) => ({value, label}));
  const LEVELS = [1, 2, 3, 4, 5, 6].map((level) => ({value: String(level), label: `H${level}`}));
  const WORDS = __('The form opens here. If it does not, please write to us.', 'kith');

  function Edit({attributes, setAttributes}) {
    const {type, src, preset, action, headingLevel} = attributes;
    const set = (name) => (value) => setAttributes({[name]: value});
    const label = TYPES.find(({value}) => value === type)?.label ?? type;
    const where = src || action || preset || __('Choose where it comes from, in the settings beside.', 'kith');
    const common = {__nextHasNoMarginBottom: true};
    return el(
      Fragment,
      null,
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          {title: __('Kith', 'kith')},
          el(SelectControl, {...common, label: __('What', 'kith'), value: type, options: TYPES, onChange: set('type')}),
          el(TextControl, {
            ...common,
            label: __('Its address', 'kith'),
            help: __('Whole, or one of your endpoint’s, like surveys/needs.', 'kith'),
            value: src,
            onChange: set('src'),
          }),
          type === 'signup' &&
            el(SelectControl, {
              ...common,
              label: __('Ready-made form', 'kith'),
              value: preset,
              options: PRESETS,
              onChange: set('preset'),
            }),
          el(TextControl, {
            ...common,
            label: __('Where answers are sent to', 'kith'),
            help: __('Empty: to its address.', 'kith'),
            value: action,
            onChange: set('action'),
          }),
          el(SelectControl, {
            ...common,
            label: __('Level of its heading', 'kith'),
            value: String(headingLevel),
            options: LEVELS,
            onChange: (value) => setAttributes({headingLevel: Number(value)}),
          }),
        ),
      ),
      el(
        'div',
        useBlockProps({style: {padding: '1em', border: '1px dashed currentColor', borderRadius: '4px'}}),
        el('p', {style: {marginTop: 0}}, el('strong', null, label), ' · ', where),
        el('p', null, el('em', null, __('Until it is there, and where it cannot load, people read:', 'kith'))),
        el(InnerBlocks, {template: [['core/paragraph', {content: WORDS}]]}),
      ),
    );
  }

  blocks.registerBlockType('kith/widget', {edit: Edit, save: () => el(InnerBlocks.Content)});
})(window.wp);
