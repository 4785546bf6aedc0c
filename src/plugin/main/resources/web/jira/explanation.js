/* How a percentage is made: its inputs as a sum that ends in the same number. */
(function () {
  'use strict';

  const { h, rest, health, bar, percent, number, date, dateTime, dialog, closes } = window.Throughline;
  const HUNDREDTHS = 10000;

  /**
   * Shares of 0–1 as hundredths of a percent that add up to the total as printed: each is rounded down, and what is missing goes
   * to those that lost most.
   */
  function addingUp(shares, total) {
    const exact = shares.map((share) => share * HUNDREDTHS);
    const parts = exact.map(Math.floor);
    const missing = Math.round(total * HUNDREDTHS) - parts.reduce((sum, part) => sum + part, 0);
    if (missing > 0 && missing <= parts.length) {
      exact
        .map((value, at) => ({ at, lost: value - parts[at] }))
        .sort((one, other) => other.lost - one.lost)
        .slice(0, missing)
        .forEach(({ at }) => { parts[at] += 1; });
      return parts.map((part) => part / HUNDREDTHS);
    }
    return missing === 0 ? parts.map((part) => part / HUNDREDTHS) : shares;
  }

  /** A check-in has no title but its day, and what was set by hand only its reason. */
  function nameOf(input) {
    if (input.kind === 'hand-set') {
      return AJS.I18n.getText('okr.explain.hand-set', input.title);
    }
    return input.kind === 'check-in' ? AJS.I18n.getText('okr.explain.check-in', date(input.title)) : input.title;
  }

  function sum(explained) {
    const inputs = explained.inputs.map((input) => ({ name: nameOf(input), ...input }));
    if (explained.hiddenInputs > 0) {
      inputs.push({
        name: AJS.I18n.getText('okr.explain.hidden', explained.hiddenInputs),
        progress: -1,
        weight: explained.hiddenWeight,
        gives: explained.hiddenGives,
      });
    }
    const gives = addingUp(inputs.map((input) => input.gives), explained.progress);
    const row = (input, at) =>
      h(
        'tr',
        {},
        h('td', {}, input.name),
        h('td', {}, percent(input.progress, 2)),
        h('td', {}, percent(input.weight)),
        h('td', {}, number(100 * gives[at], 2)),
      );
    return h(
      'table',
      { class: 'tl-sum' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, AJS.I18n.getText('okr.explain.input')),
          h('th', { scope: 'col' }, AJS.I18n.getText('okr.tree.progress')),
          h('th', { scope: 'col' }, AJS.I18n.getText('okr.explain.weight')),
          h('th', { scope: 'col' }, AJS.I18n.getText('okr.explain.gives')),
        ),
      ),
      h(
        'tbody',
        {},
        inputs.map(row),
        h(
          'tr',
          { class: 'total' },
          h('td', {}, AJS.I18n.getText('okr.explain.total')),
          h('td', {}),
          h('td', {}),
          h('td', {}, number(100 * explained.progress, 2)),
        ),
      ),
    );
  }

  function pace(explained) {
    const behind = Math.round(100 * (explained.expected - explained.progress));
    const expected = percent(explained.expected);
    if (behind > 0) {
      return AJS.I18n.getText('okr.explain.behind', expected, behind);
    }
    return AJS.I18n.getText('okr.explain.not-behind', expected);
  }

  function silence(explained) {
    return explained.kind === 'objective'
      ? AJS.I18n.getText('okr.health.overdue-below', explained.daysSinceCheckIn)
      : AJS.I18n.getText('okr.health.overdue', explained.daysSinceCheckIn);
  }

  function facts(explained) {
    const fact = (name, value) => [h('dt', {}, name), h('dd', {}, value)];
    return h(
      'dl',
      { class: 'tl-facts' },
      fact(AJS.I18n.getText('okr.explain.rule'), explained.text),
      explained.progress < 0
        ? []
        : fact(
            AJS.I18n.getText('okr.explain.rounded'),
            AJS.I18n.getText('okr.explain.rounded.text', percent(explained.progress, 2), percent(explained.progress)),
          ),
      explained.calculated ? fact(AJS.I18n.getText('okr.explain.calculated'), dateTime(explained.calculated)) : [],
    );
  }

  /** The explanation of an objective or a key result, as elements. */
  async function explanation(kind, id) {
    const path = (kind === 'objective' ? '/objectives/' : '/key-results/') + id + '/explanation';
    const explained = (await rest('GET', path)).data;
    const counts = explained.progress >= 0;
    return h(
      'div',
      { class: 'tl-explain' },
      h('div', { class: 'tl-explain__big' }, h('b', {}, percent(explained.progress)), health(explained.health)),
      counts ? h('p', { class: 'tl-explain__bar' }, bar(explained.progress, explained.expected, explained.health)) : null,
      h('p', { class: 'tl-small tl-subtle' }, counts ? pace(explained) : AJS.I18n.getText('okr.explain.nothing')),
      explained.overdue ? h('p', { class: 'tl-small tl-subtle' }, silence(explained)) : null,
      explained.inputs.length + explained.hiddenInputs > 0
        ? h('section', {}, h('h3', {}, AJS.I18n.getText('okr.explain.how', percent(explained.progress))), sum(explained))
        : null,
      h('section', {}, h('h3', {}, AJS.I18n.getText('okr.explain.rule-and-time')), facts(explained)),
    );
  }

  /** The same in a dialog, where there is no place beside. */
  async function explain(kind, id, title) {
    const body = h('div', { class: 'tl-dialog__body' });
    try {
      body.append(await explanation(kind, id));
    } catch (problem) {
      body.append(h('p', { role: 'alert' }, problem.message));
    }
    dialog({ title, body, foot: [closes(AJS.I18n.getText('okr.js.close'))] });
  }

  Object.assign(window.Throughline, { explanation, explain });
})();
