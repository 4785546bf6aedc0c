/* Dialogs with fields: what the server refuses is said at the field it names. */
(function () {
  'use strict';

  const { h, dialog, closes } = window.Throughline;

  function control(field, id) {
    const common = { id, name: field.name, class: 'tl-input', 'aria-required': field.required ? 'true' : false };
    if (field.type === 'choice') {
      return h(
        'select',
        common,
        field.options.map((option) =>
          h('option', { value: option.value, selected: String(option.value) === String(field.value) }, option.label)),
      );
    }
    if (field.type === 'long') {
      const area = h('textarea', { ...common, class: 'tl-input tl-input--long', rows: 3 });
      area.value = field.value || '';
      return area;
    }
    const number = field.type === 'number';
    const input = h('input', {
      ...common,
      type: number ? 'number' : field.type || 'text',
      step: number ? field.step || 'any' : false,
      min: field.min,
      max: field.max,
      autocomplete: 'off',
    });
    input.value = field.value === undefined || field.value === null ? '' : field.value;
    return input;
  }

  function valueOf(field, element) {
    const text = element.value.trim();
    const wantsNumber = field.type === 'number' || field.numeric;
    if (!wantsNumber) {
      return field.list ? text.split(',').map((each) => each.trim()).filter(Boolean) : text;
    }
    return text === '' ? undefined : Number(text);
  }

  /**
   * Opens a form. Parts: title, text, fields, submit (label), save(values) which resolves when it is stored.
   * A field: name, label, type (text, long, number, date, choice), value, options, required, hint, half, list, numeric,
   * when(values): whether it is shown.
   */
  function form(parts) {
    const stamp = Date.now();
    const alert = h('p', { class: 'tl-form__alert', role: 'alert' });
    const rows = new Map();
    const fields = parts.fields.map((field) => {
      const id = 'okr-' + field.name + '-' + stamp;
      const element = control(field, id);
      const error = h('p', { class: 'tl-form__error', id: id + '-error' });
      const hint = field.hint ? h('p', { class: 'tl-form__hint', id: id + '-hint' }, field.hint) : null;
      element.setAttribute('aria-describedby', id + '-error' + (hint ? ' ' + id + '-hint' : ''));
      const label = h('label', { for: id }, field.label, field.required ? h('span', { 'aria-hidden': 'true' }, ' *') : '');
      const row = h('div', { class: 'tl-form__row' + (field.half ? ' tl-form__row--half' : '') }, label, element, hint, error);
      rows.set(field.name, { field, element, error, row });
      return row;
    });
    const save = h('button', { type: 'submit', class: 'tl-btn tl-btn--primary' }, parts.submit);
    const body = h('form', { class: 'tl-form', novalidate: true }, alert, h('div', { class: 'tl-form__rows' }, fields));
    body.id = 'okr-form-' + stamp;
    save.setAttribute('form', body.id);

    const values = () => {
      const all = {};
      rows.forEach(({ field, element, row }, name) => {
        const value = valueOf(field, element);
        if (!row.hidden && value !== undefined) {
          all[name] = value;
        }
      });
      return all;
    };

    function fit() {
      const now = {};
      rows.forEach(({ field, element }, name) => { now[name] = valueOf(field, element); });
      rows.forEach(({ field, row }) => { row.hidden = Boolean(field.when) && !field.when(now); });
    }

    function blame(problem) {
      rows.forEach(({ element, error }) => {
        error.textContent = '';
        element.removeAttribute('aria-invalid');
      });
      const homeless = [];
      let first = null;
      problem.errors.forEach(({ field, message }) => {
        const home = rows.get(field.replace(/[[.].*/, ''));
        if (home && !home.row.hidden) {
          home.error.textContent = message;
          home.element.setAttribute('aria-invalid', 'true');
          first = first || home.element;
        } else {
          homeless.push(message);
        }
      });
      const told = problem.errors.length > homeless.length && homeless.length === 0;
      alert.textContent = told ? '' : [problem.errors.length ? '' : problem.message, ...homeless].join(' ').trim();
      if (first) {
        first.focus();
      }
    }

    body.addEventListener('input', fit);
    body.addEventListener('change', fit);
    body.addEventListener('submit', async (event) => {
      event.preventDefault();
      save.disabled = true;
      try {
        await parts.save(values());
        box.close();
      } catch (problem) {
        blame(Object.assign({ errors: [] }, problem, { message: problem.message }));
      }
      save.disabled = false;
    });

    const box = dialog({
      title: parts.title,
      text: parts.text,
      body: h('div', { class: 'tl-dialog__body' }, body),
      foot: [save, closes(AJS.I18n.getText('okr.js.cancel'))],
    });
    fit();
    [...rows.values()].find(({ row }) => !row.hidden).element.focus();
    return box;
  }

  Object.assign(window.Throughline, { form });
})();
