/* Search-as-you-type for a key result to link an issue to, with what the link would move. */
(function () {
  'use strict';

  const { h, rest, icon, mark, health, bar, percent, dialog, closes } = window.Throughline;
  const TYPING_MILLISECONDS = 150;

  /** The title with what was typed marked in it. */
  function marked(title, typed) {
    const at = typed ? title.toLocaleLowerCase().indexOf(typed.toLocaleLowerCase()) : -1;
    if (at < 0) {
      return h('span', {}, title);
    }
    return h('span', {}, title.slice(0, at), h('mark', {}, title.slice(at, at + typed.length)), title.slice(at + typed.length));
  }

  function change(step, preview, counts) {
    if (counts) {
      return AJS.I18n.getText('okr.link.issues', preview.totalBefore, preview.totalAfter);
    }
    return percent(step.before) === percent(step.after) ? AJS.I18n.getText('okr.link.unchanged') : '';
  }

  function step(each, preview, counts) {
    return h(
      'div',
      { class: 'tl-step' },
      h('div', { class: 'tl-step__title' }, mark(each.kind), h('span', {}, each.title)),
      h(
        'div',
        { class: 'tl-step__values' },
        h('s', {}, percent(each.before)),
        h('span', { class: 'tl-subtlest' }, '→'),
        h('b', {}, percent(each.after)),
        health(each.health),
        h('em', {}, change(each, preview, counts)),
      ),
      each.after < 0 ? null : bar(each.after, each.expected, each.health, each.before < 0 ? 0 : each.before),
    );
  }

  function summary(preview, hit) {
    if (hit.source === 'check-in') {
      return h('p', { class: 'tl-moves__sum tl-small tl-subtle' }, AJS.I18n.getText('okr.link.by-check-in'));
    }
    const adds = AJS.I18n.getText(
      'okr.link.adds',
      preview.totalAfter - preview.totalBefore,
      preview.doneAfter - preview.doneBefore,
      preview.doneBefore,
      preview.totalBefore,
      preview.doneAfter,
      preview.totalAfter,
    );
    const hidden = preview.hidden > 0 ? ' ' + AJS.I18n.getText('okr.link.hidden', preview.hidden) : '';
    return h('p', { class: 'tl-moves__sum tl-small tl-subtle' }, adds + hidden);
  }

  /** Opens the dialog; calls linked() with the new link and the key result once there is one. */
  function linkDialog(issueKey, linked) {
    const list = h('div', { class: 'tl-results', role: 'listbox', id: 'okr-link-results', 'aria-label': AJS.I18n.getText('okr.link.results') });
    const moves = h('div', { class: 'tl-moves', 'aria-live': 'polite' });
    const input = h('input', {
      class: 'tl-input',
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      'aria-label': AJS.I18n.getText('okr.link.search'),
      'aria-controls': 'okr-link-results',
      'aria-expanded': 'true',
      'aria-autocomplete': 'list',
      placeholder: AJS.I18n.getText('okr.link.search'),
    });
    const button = h('button', { type: 'button', class: 'tl-btn tl-btn--primary', disabled: true, onclick: () => link() }, AJS.I18n.getText('okr.link.do'));
    const hint = (keys, text) => h('span', {}, keys.map((key) => h('span', { class: 'tl-key' }, key)), ' ', text);
    const previews = new Map();
    let hits = [];
    let chosen = null;
    let asked = 0;

    const box = dialog({
      title: AJS.I18n.getText('okr.link.title', issueKey),
      text: AJS.I18n.getText('okr.link.text'),
      wide: true,
      body: [
        h('div', { class: 'tl-find' }, icon('search'), input),
        h('div', { class: 'tl-two' }, list, moves),
      ],
      foot: [
        h(
          'span',
          { class: 'tl-hint' },
          hint(['↑', '↓'], AJS.I18n.getText('okr.link.hint.choose')),
          hint(['Enter'], AJS.I18n.getText('okr.link.hint.link')),
          hint(['Esc'], AJS.I18n.getText('okr.link.hint.close')),
        ),
        button,
        closes(AJS.I18n.getText('okr.js.cancel')),
      ],
    });

    const choosable = () => hits.filter((hit) => !hit.linked && hit.linkable);

    function tell(text) {
      moves.replaceChildren(h('p', { class: 'tl-subtle' }, text));
    }

    function option(hit, typed) {
      const off = hit.linked || !hit.linkable;
      let right = h('span', { class: 'tl-percent' }, percent(hit.progress));
      if (hit.linked) {
        right = h('span', { class: 'tl-small' }, icon('check', 'tl-i--12'), ' ', AJS.I18n.getText('okr.link.linked'));
      } else if (!hit.linkable) {
        right = h('span', { class: 'tl-small' }, icon('lock', 'tl-i--12'), ' ', AJS.I18n.getText('okr.link.not-yours'));
      }
      return h(
        'div',
        {
          class: 'tl-result' + (off ? ' is-off' : ''),
          role: 'option',
          id: 'okr-hit-' + hit.id,
          'aria-disabled': off ? 'true' : false,
          'aria-selected': 'false',
          title: hit.key + ' · ' + hit.orgUnit + ' · ' + hit.cycle,
          onclick: () => (off ? input.focus() : choose(hit)),
          ondblclick: () => (off ? null : link()),
        },
        mark('key-result'),
        marked(hit.title, typed),
        right,
      );
    }

    function draw(typed) {
      const groups = new Map();
      hits.forEach((hit) => groups.set(hit.objective, [...(groups.get(hit.objective) || []), hit]));
      list.replaceChildren(
        ...[...groups.values()].map((some) =>
          h(
            'div',
            { role: 'group', 'aria-label': some[0].objectiveTitle },
            h('div', { class: 'tl-results__group', 'aria-hidden': 'true' }, mark('objective'), h('span', {}, some[0].objectiveTitle)),
            some.map((hit) => option(hit, typed)),
          ),
        ),
      );
      hits = [...groups.values()].flat();
      if (hits.length === 0) {
        list.append(h('p', { class: 'tl-results__none tl-subtle' }, AJS.I18n.getText('okr.link.none')));
      }
      choose(choosable()[0] || null);
    }

    async function show(hit) {
      moves.setAttribute('aria-busy', 'true');
      try {
        if (!previews.has(hit.id)) {
          const path = '/key-results/' + hit.id + '/link-preview?issue=' + encodeURIComponent(issueKey);
          previews.set(hit.id, (await rest('GET', path)).data);
        }
        if (chosen === hit) {
          const preview = previews.get(hit.id);
          moves.replaceChildren(
            h('h3', {}, AJS.I18n.getText('okr.link.moves')),
            ...preview.steps.map((each, at) => step(each, preview, at === 0 && hit.source !== 'check-in')),
            summary(preview, hit),
          );
        }
      } catch (problem) {
        if (chosen === hit) {
          tell(problem.message);
        }
      }
      moves.removeAttribute('aria-busy');
    }

    function choose(hit) {
      chosen = hit;
      button.disabled = hit === null;
      list.querySelectorAll('[aria-selected="true"]').forEach((each) => each.setAttribute('aria-selected', 'false'));
      if (hit === null) {
        input.removeAttribute('aria-activedescendant');
        tell(AJS.I18n.getText('okr.link.choose'));
        return;
      }
      const element = list.querySelector('#okr-hit-' + hit.id);
      element.setAttribute('aria-selected', 'true');
      element.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', element.id);
      show(hit);
    }

    function move(by) {
      const some = choosable();
      if (some.length > 0) {
        choose(some[(some.indexOf(chosen) + by + some.length) % some.length]);
      }
    }

    async function search() {
      asked += 1;
      const turn = asked;
      const typed = input.value.trim();
      try {
        const path = '/key-results/hits?limit=30&issue=' + encodeURIComponent(issueKey) + '&query=' + encodeURIComponent(typed);
        const found = (await rest('GET', path)).data.hits;
        if (turn === asked) {
          hits = found;
          draw(typed);
        }
      } catch (problem) {
        hits = [];
        list.replaceChildren();
        choose(null);
        tell(problem.message);
      }
    }

    async function link() {
      if (chosen === null || button.disabled) {
        return;
      }
      const target = chosen;
      button.disabled = true;
      try {
        const made = (await rest('POST', '/key-results/' + target.id + '/issue-links', { issueKey })).data;
        box.close();
        linked(made, target);
      } catch (problem) {
        button.disabled = false;
        tell(problem.message);
      }
    }

    let typing = null;
    input.addEventListener('input', () => {
      window.clearTimeout(typing);
      typing = window.setTimeout(search, TYPING_MILLISECONDS);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Enter' && !event.isComposing) {
        event.preventDefault();
        link();
      }
    });
    input.focus();
    search();
  }

  Object.assign(window.Throughline, { linkDialog });
})();
