/* The forms of the OKR page: what can be created and changed, and in which words. */
(function () {
  'use strict';

  const { rest, form, Problem } = window.Throughline;
  const CONFLICT = 412;

  /** What the forms do not show and a PUT would else take away: it is sent back as it came. */
  const KEPT_OF_OBJECTIVE = ['starts', 'due', 'theme', 'labels', 'confidential', 'postMortem'];
  const KEPT_OF_KEY_RESULT = ['ambition', 'startConfidence', 'starts', 'theme', 'labels', 'evidence', 'counterMetric', 'targetReason', 'postMortem'];
  /** What belongs to a measure, and so is kept as long as the measure is. */
  const KEPT_OF_MEASURE = ['upper', 'checkpoints', 'steps'];
  const NUMBER = ['baseline', 'target', 'unit', 'decimals'];
  const SHOWN_OF_MEASURE = {
    'number-up': NUMBER,
    'number-down': NUMBER,
    'keep-above': NUMBER,
    'keep-below': NUMBER,
    'keep-within': ['target', 'unit', 'decimals'],
    'establish-baseline': ['unit', 'decimals'],
  };

  const kept = (data, names) => Object.fromEntries(names.map((name) => [name, data[name]]));

  const weight = (value) => ({
    name: 'weight', label: AJS.I18n.getText('okr.form.weight'), type: 'number', min: 0, value, half: true,
    hint: AJS.I18n.getText('okr.form.weight.hint'),
  });
  const named = (person) => (person.active ? person.name : AJS.I18n.getText('okr.word.left', person.name));
  const owner = (person) => ({
    name: 'owner', label: AJS.I18n.getText('okr.tree.owner'), value: person ? person.key : '', half: true,
    hint: person && person.name ? named(person) : AJS.I18n.getText('okr.form.owner.hint'),
  });
  const title = (value) => ({ name: 'title', label: AJS.I18n.getText('okr.form.title'), value, required: true });

  /** Someone else saved meanwhile: his text stays, the reader decides. */
  async function put(path, values, tag) {
    try {
      return await rest('PUT', path, values, tag);
    } catch (problem) {
      throw problem.status === CONFLICT
        ? new Problem({ status: CONFLICT, detail: AJS.I18n.getText('okr.form.conflict') })
        : problem;
    }
  }

  function objectiveFields(objective, place) {
    const parents = [{ value: '', label: AJS.I18n.getText('okr.form.aligned.none') }, ...place.parents];
    let parent = '';
    if (objective.parentKeyResult) {
      parent = 'key-result:' + objective.parentKeyResult;
    } else if (objective.parentObjective) {
      parent = 'objective:' + objective.parentObjective;
    }
    if (parent && !parents.some((each) => each.value === parent)) {
      parents.push({ value: parent, label: AJS.I18n.getText('okr.form.aligned.elsewhere') });
    }
    return [
      title(objective.title),
      { name: 'why', label: AJS.I18n.getText('okr.form.why'), type: 'long', value: objective.why },
      { name: 'orgUnit', label: AJS.I18n.getText('okr.page.org-unit'), type: 'choice', numeric: true, half: true, options: place.orgUnits, value: objective.orgUnit },
      { name: 'cycle', label: AJS.I18n.getText('okr.page.cycle'), type: 'choice', numeric: true, half: true, options: place.cycles, value: objective.cycle },
      { name: 'parent', label: AJS.I18n.getText('okr.form.aligned'), type: 'choice', options: parents.filter((each) => each.value !== 'objective:' + objective.id), value: parent },
      {
        name: 'ambition', label: AJS.I18n.getText('okr.form.ambition'), type: 'choice', half: true, value: objective.ambition,
        options: [
          { value: '', label: AJS.I18n.getText('okr.form.ambition.none') },
          { value: 'committed', label: AJS.I18n.getText('okr.form.ambition.committed') },
          { value: 'aspirational', label: AJS.I18n.getText('okr.form.ambition.aspirational') },
        ],
      },
      weight(objective.weight === undefined ? 1 : objective.weight),
      owner(objective.owner),
    ];
  }

  /** The form has one list of parents, the API one field a kind. */
  function objectiveBody(values, before) {
    const { parent, ...shown } = values;
    const hidden = before ? { ...kept(before, KEPT_OF_OBJECTIVE), people: before.people.map((person) => person.key) } : {};
    const body = { ...hidden, ...shown };
    const [kind, id] = (parent || '').split(':');
    body.parentKeyResult = kind === 'key-result' ? Number(id) : 0;
    body.parentObjective = kind === 'objective' ? Number(id) : 0;
    return body;
  }

  function createObjective(place, done) {
    form({
      title: AJS.I18n.getText('okr.page.create-objective'),
      fields: objectiveFields({ orgUnit: place.orgUnit, cycle: place.cycle }, place),
      submit: AJS.I18n.getText('okr.js.create'),
      save: async (values) => done('objective', (await rest('POST', '/objectives', objectiveBody(values))).data),
    });
  }

  async function editObjective(id, place, done) {
    const { data, etag } = await rest('GET', '/objectives/' + id);
    form({
      title: AJS.I18n.getText('okr.form.edit', data.key),
      fields: objectiveFields(data, place),
      submit: AJS.I18n.getText('okr.js.save'),
      save: async (values) => done('objective', (await put('/objectives/' + id, objectiveBody(values, data), etag)).data),
    });
  }

  /** Those a key result may take its values from, and the one it takes them from, even if the reader may not see it. */
  async function kpisOf(keyResult) {
    const { data } = await rest('GET', '/kpis');
    const options = data.kpis
      .filter((kpi) => !kpi.retired || kpi.id === keyResult.kpi)
      .map((kpi) => ({ value: kpi.id, label: kpi.unit ? kpi.name + ' (' + kpi.unit + ')' : kpi.name }));
    if (keyResult.kpi && !options.some((option) => option.value === keyResult.kpi)) {
      options.push({ value: keyResult.kpi, label: AJS.I18n.getText('okr.form.kpi.hidden') });
    }
    return options;
  }

  function measures(keyResult) {
    const options = [
      { value: 'number-up', label: AJS.I18n.getText('okr.form.measure.up') },
      { value: 'number-down', label: AJS.I18n.getText('okr.form.measure.down') },
    ];
    const other = {
      'keep-above': AJS.I18n.getText('okr.form.measure.keep-above'),
      'keep-below': AJS.I18n.getText('okr.form.measure.keep-below'),
      'keep-within': AJS.I18n.getText('okr.form.measure.keep-within'),
      'yes-no': AJS.I18n.getText('okr.form.measure.yes-no'),
      milestones: AJS.I18n.getText('okr.form.measure.milestones'),
      'commit-target-stretch': AJS.I18n.getText('okr.form.measure.commit-target-stretch'),
      'establish-baseline': AJS.I18n.getText('okr.form.measure.establish-baseline'),
    }[keyResult.measure];
    return other ? [...options, { value: keyResult.measure, label: other }] : options;
  }

  function keyResultFields(keyResult, kpis) {
    const measured = (values) => values.source !== 'linked-issues';
    const has = (name) => (values) => measured(values) && (SHOWN_OF_MEASURE[values.measure] || []).includes(name);
    const sources = [
      { value: 'check-in', label: AJS.I18n.getText('okr.form.source.check-in') },
      { value: 'linked-issues', label: AJS.I18n.getText('okr.form.source.linked-issues') },
    ];
    if (kpis.length > 0) {
      sources.push({ value: 'kpi', label: AJS.I18n.getText('okr.form.source.kpi') });
    }
    return [
      title(keyResult.title),
      { name: 'source', label: AJS.I18n.getText('okr.form.source'), type: 'choice', value: keyResult.source || 'check-in', options: sources },
      { name: 'kpi', label: AJS.I18n.getText('okr.form.kpi'), type: 'choice', numeric: true, when: (values) => values.source === 'kpi', value: keyResult.kpi, options: kpis },
      { name: 'measure', label: AJS.I18n.getText('okr.form.measure'), type: 'choice', half: true, when: measured, value: keyResult.measure || 'number-up', options: measures(keyResult) },
      { name: 'unit', label: AJS.I18n.getText('okr.form.unit'), half: true, when: has('unit'), value: keyResult.unit, hint: AJS.I18n.getText('okr.form.unit.hint') },
      { name: 'baseline', label: AJS.I18n.getText('okr.form.baseline'), type: 'number', half: true, when: has('baseline'), value: keyResult.baseline === undefined ? 0 : keyResult.baseline },
      { name: 'target', label: AJS.I18n.getText('okr.tree.target'), type: 'number', half: true, when: has('target'), required: true, value: keyResult.target },
      { name: 'decimals', label: AJS.I18n.getText('okr.form.decimals'), type: 'number', step: 1, min: 0, max: 4, half: true, when: has('decimals'), value: keyResult.decimals || 0 },
      weight(keyResult.weight === undefined ? 1 : keyResult.weight),
      owner(keyResult.owner),
      { name: 'due', label: AJS.I18n.getText('okr.form.due'), type: 'date', half: true, value: keyResult.due, hint: AJS.I18n.getText('okr.form.due.hint') },
    ];
  }

  /** Linked issues have a measure of their own; what another kind of measure had would be refused. */
  function keyResultBody(values, before) {
    const measure = values.source !== 'linked-issues' && values.measure === before.measure ? kept(before, KEPT_OF_MEASURE) : {};
    return { ...kept(before, KEPT_OF_KEY_RESULT), ...measure, ...values, objective: before.objective };
  }

  async function createKeyResult(objective, done) {
    form({
      title: AJS.I18n.getText('okr.form.add-key-result'),
      text: objective.title,
      fields: keyResultFields({}, await kpisOf({})),
      submit: AJS.I18n.getText('okr.js.create'),
      save: async (values) =>
        done('key-result', (await rest('POST', '/key-results', { ...values, objective: objective.id })).data),
    });
  }

  async function editKeyResult(id, done) {
    const { data, etag } = await rest('GET', '/key-results/' + id);
    const reason = {
      name: 'targetReason', label: AJS.I18n.getText('okr.form.target-reason'), value: data.targetReason,
      hint: AJS.I18n.getText('okr.form.target-reason.hint'), when: (values) => values.target !== undefined && values.target !== data.target,
    };
    const fields = keyResultFields(data, await kpisOf(data));
    form({
      title: AJS.I18n.getText('okr.form.edit', data.key),
      text: data.objectiveTitle,
      fields: [...fields, reason],
      submit: AJS.I18n.getText('okr.js.save'),
      save: async (values) =>
        done('key-result', (await put('/key-results/' + id, keyResultBody(values, data), etag)).data),
    });
  }

  async function checkIn(id, done) {
    const { data } = await rest('GET', '/key-results/' + id);
    const told = {
      'linked-issues': AJS.I18n.getText('okr.form.check-in.counted'),
      kpi: AJS.I18n.getText('okr.form.check-in.kpi'),
    }[data.source];
    const said = Array.from({ length: 11 }, (unused, at) => ({ value: at, label: String(at) }));
    form({
      title: AJS.I18n.getText('okr.form.check-in', data.title),
      text: told || '',
      fields: [
        {
          name: 'value', label: AJS.I18n.getText('okr.form.value') + (data.unit ? ' (' + data.unit + ')' : ''), type: 'number', half: true,
          when: () => !told, value: data.measured ? data.now : '',
        },
        {
          name: 'confidence', label: AJS.I18n.getText('okr.tree.confidence'), type: 'choice', numeric: true, half: true,
          options: [{ value: '', label: AJS.I18n.getText('okr.form.confidence.none') }, ...said], value: data.confidence < 0 ? '' : data.confidence,
          hint: AJS.I18n.getText('okr.form.confidence.hint'),
        },
        { name: 'comment', label: AJS.I18n.getText('okr.form.comment'), type: 'long' },
        { name: 'effective', label: AJS.I18n.getText('okr.form.effective'), type: 'date', half: true, hint: AJS.I18n.getText('okr.form.effective.hint') },
      ],
      submit: AJS.I18n.getText('okr.form.check-in.do'),
      save: async (values) => {
        await rest('POST', '/key-results/' + id + '/check-ins', values);
        done('key-result', data);
      },
    });
  }

  function createOrgUnit(place, done) {
    form({
      title: AJS.I18n.getText('okr.page.create-org-unit'),
      fields: [
        { name: 'name', label: AJS.I18n.getText('okr.form.name'), required: true },
        { name: 'parent', label: AJS.I18n.getText('okr.form.parent'), type: 'choice', numeric: true, options: [{ value: 0, label: '–' }, ...place.orgUnits], value: place.orgUnit },
        {
          name: 'visibility', label: AJS.I18n.getText('okr.form.visibility'), type: 'choice', value: 'everyone',
          options: [
            { value: 'everyone', label: AJS.I18n.getText('okr.form.visibility.everyone') },
            { value: 'members', label: AJS.I18n.getText('okr.form.visibility.members') },
          ],
        },
        { name: 'leads', label: AJS.I18n.getText('okr.form.leads'), list: true, hint: AJS.I18n.getText('okr.form.people.hint') },
        { name: 'members', label: AJS.I18n.getText('okr.form.members'), list: true, hint: AJS.I18n.getText('okr.form.people.hint') },
        { name: 'groups', label: AJS.I18n.getText('okr.form.groups'), list: true },
      ],
      submit: AJS.I18n.getText('okr.js.create'),
      save: async (values) => done('org-unit', (await rest('POST', '/org-units', values)).data),
    });
  }

  function createCycle(place, done) {
    form({
      title: AJS.I18n.getText('okr.page.create-cycle'),
      fields: [
        { name: 'name', label: AJS.I18n.getText('okr.form.name'), required: true },
        { name: 'starts', label: AJS.I18n.getText('okr.form.starts'), type: 'date', required: true, half: true },
        { name: 'ends', label: AJS.I18n.getText('okr.form.ends'), type: 'date', required: true, half: true },
        {
          name: 'state', label: AJS.I18n.getText('okr.form.state'), type: 'choice', value: 'open', half: true,
          options: [
            { value: 'planned', label: AJS.I18n.getText('okr.form.state.planned') },
            { value: 'open', label: AJS.I18n.getText('okr.form.state.open') },
          ],
        },
        { name: 'parent', label: AJS.I18n.getText('okr.form.parent'), type: 'choice', numeric: true, half: true, options: [{ value: 0, label: '–' }, ...place.cycles], value: 0 },
      ],
      submit: AJS.I18n.getText('okr.js.create'),
      save: async (values) => done('cycle', (await rest('POST', '/cycles', values)).data),
    });
  }

  Object.assign(window.Throughline, {
    editing: { createObjective, editObjective, createKeyResult, editKeyResult, checkIn, createOrgUnit, createCycle },
  });
})();
