/* The OKR page: filters in the address, details of a row beside the tree, and what can be done with it. */
(function () {
  'use strict';

  const { h, rest, mark, icon, explanation, editing, ready, say } = window.Throughline;
  const OPEN = 'throughline.open';

  function start(page) {
    const aside = document.getElementById('okr-details');
    const [unit, cycle] = [page.querySelector('#okr-unit'), page.querySelector('#okr-cycle')];
    let openRow = null;

    const choices = (select) =>
      [...select.options].map((option) => ({ value: Number(option.value), label: option.textContent }));

    function place() {
      const parents = [...page.querySelectorAll('.tl-row')].map((row) => ({
        value: row.dataset.kind + ':' + row.dataset.id,
        label: row.dataset.key + ' ' + row.querySelector('.tl-title__text').textContent,
      }));
      return {
        orgUnit: Number(page.dataset.unit), cycle: Number(page.dataset.cycle),
        orgUnits: choices(unit), cycles: choices(cycle), parents,
      };
    }

    /** The server draws the tree; it opens again at the row that was worked on. */
    function done(kind, made) {
      window.sessionStorage.setItem(OPEN, made.key || '');
      const address = new URL(window.location.href);
      if (kind === 'org-unit') {
        address.searchParams.set('unit', made.id);
      } else if (kind === 'cycle') {
        address.searchParams.set('cycle', made.id);
      }
      if (address.href === window.location.href) {
        window.location.reload();
      } else {
        window.location.assign(address.href);
      }
    }

    const act = (label, does, main) =>
      h('button', { type: 'button', class: 'tl-btn' + (main ? ' tl-btn--primary' : ''), onclick: () => Promise.resolve(does()).catch((problem) => say(problem.message)) }, label);

    function actions(kind, element) {
      if (!element.editable) {
        return [];
      }
      if (kind === 'objective') {
        return [
          act(AJS.I18n.getText('okr.form.add-key-result'), () => editing.createKeyResult(element, done), true),
          act(AJS.I18n.getText('okr.js.edit'), () => editing.editObjective(element.id, place(), done)),
        ];
      }
      return [
        act(AJS.I18n.getText('okr.form.check-in.do'), () => editing.checkIn(element.id, done), true),
        act(AJS.I18n.getText('okr.js.edit'), () => editing.editKeyResult(element.id, done)),
      ];
    }

    const LEVEL_ICON = { error: 'stop', warning: 'warn', hint: 'info' };

    async function findings(id) {
      const found = (await rest('GET', '/objectives/' + id + '/findings')).data.findings;
      if (found.length === 0) {
        return h('section', {}, h('h3', {}, AJS.I18n.getText('okr.page.findings')), h('p', { class: 'tl-subtle' }, AJS.I18n.getText('okr.page.findings.none')));
      }
      const titleOf = (finding) => {
        const row = page.querySelector('.tl-row[data-kind="' + finding.element + '"][data-id="' + finding.elementId + '"]');
        return row ? row.querySelector('.tl-title__text').textContent : '';
      };
      const quoted = (finding) => {
        const title = titleOf(finding);
        return finding.start < 0 || !title ? title : title.slice(finding.start, finding.end);
      };
      return h(
        'section',
        {},
        h('h3', {}, AJS.I18n.getText('okr.page.findings')),
        h(
          'ul',
          { class: 'tl-findings' },
          found.map((finding) =>
            h(
              'li',
              { class: 'tl-finding tl-finding--' + finding.level },
              icon(LEVEL_ICON[finding.level] || 'info'),
              h('div', {}, quoted(finding) ? h('q', {}, quoted(finding)) : null, h('p', {}, finding.text), h('span', { class: 'tl-small tl-subtlest' }, finding.rule)),
            )),
        ),
      );
    }

    function close() {
      if (openRow) {
        openRow.classList.remove('is-selected');
        openRow.focus();
      }
      openRow = null;
      aside.hidden = true;
      page.classList.remove('has-details');
    }

    function named(person) {
      return person.name && !person.active ? AJS.I18n.getText('okr.word.left', person.name) : person.name || '–';
    }

    function facts(kind, element) {
      const pair = (name, value) => (value ? [h('dt', {}, name), h('dd', {}, value)] : []);
      return h(
        'dl',
        { class: 'tl-facts' },
        pair(AJS.I18n.getText('okr.tree.owner'), named(element.owner)),
        kind === 'objective' ? pair(AJS.I18n.getText('okr.form.why'), element.why) : pair(AJS.I18n.getText('okr.word.objective'), element.objectiveTitle),
      );
    }

    async function open(row) {
      if (openRow) {
        openRow.classList.remove('is-selected');
      }
      openRow = row;
      row.classList.add('is-selected');
      const { kind, id } = row.dataset;
      const objective = kind === 'objective';
      aside.hidden = false;
      page.classList.add('has-details');
      aside.setAttribute('aria-busy', 'true');
      try {
        const [element, explained, found] = await Promise.all([
          rest('GET', (objective ? '/objectives/' : '/key-results/') + id),
          explanation(kind, id),
          objective ? findings(id) : null,
        ]);
        if (openRow !== row) {
          return;
        }
        const shut = h('button', { type: 'button', class: 'tl-btn tl-btn--subtle tl-btn--icon tl-ws__close', 'aria-label': AJS.I18n.getText('okr.js.close'), onclick: close }, icon('x'));
        aside.replaceChildren(
          shut,
          h('p', { class: 'tl-small tl-subtle' }, mark(kind), ' ', element.data.key),
          h('h2', {}, element.data.title),
          h('div', { class: 'tl-ws__actions' }, actions(kind, element.data)),
          h('section', {}, explained),
          h('section', {}, facts(kind, element.data)),
          ...(found ? [found] : []),
        );
        aside.focus({ preventScroll: true });
      } catch (problem) {
        aside.replaceChildren(h('p', { role: 'alert' }, problem.message));
      }
      aside.removeAttribute('aria-busy');
    }

    page.addEventListener('okr:explain', (event) => open(event.target.closest('.tl-row')));
    page.addEventListener('click', (event) => {
      const row = event.target.closest('.tl-row');
      const button = event.target.closest('[data-do]');
      if (row && event.target.closest('.tl-title__text')) {
        open(row);
      } else if (button && button.dataset.do === 'create-objective') {
        editing.createObjective(place(), done);
      } else if (button && button.dataset.do === 'create-org-unit') {
        editing.createOrgUnit(place(), done);
      } else if (button && button.dataset.do === 'create-cycle') {
        editing.createCycle(place(), done);
      }
    });
    page.addEventListener('keydown', (event) => {
      const row = event.target.closest('.tl-row');
      if (event.key === 'Escape' && !aside.hidden) {
        close();
      } else if (event.key === 'Enter' && row && event.target === row && !row.querySelector('button.tl-percent')) {
        open(row);
      }
    });
    [unit, cycle].forEach((select) => select.addEventListener('change', () => select.form.submit()));
    page.querySelector('.tl-ws__do').hidden = false;

    const last = window.sessionStorage.getItem(OPEN);
    window.sessionStorage.removeItem(OPEN);
    const row = last ? page.querySelector('.tl-row[data-key="' + CSS.escape(last) + '"]') : null;
    if (row) {
      open(row);
    }
  }

  ready(() => {
    const page = document.getElementById('okr-workspace');
    if (page) {
      start(page);
    }
  });
})();
