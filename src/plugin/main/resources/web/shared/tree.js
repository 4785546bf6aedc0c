/*
 * Folds, filters and walks a tree that is complete without it. Throughline.tree(element) livens a tree that was put into the page
 * later. A percentage that is a button sends the event "okr:explain" with { kind, id, key } from its row.
 */
(function () {
  'use strict';

  const LATE = ['at-risk', 'off-track'];

  /** What the reader folded on this page, kept in his browser only; a browser that forbids it forgets. */
  function memory(name) {
    return {
      read() {
        try {
          return new Set(JSON.parse(window.localStorage.getItem(name) || '[]'));
        } catch (forbidden) {
          return new Set();
        }
      },
      write(keys) {
        try {
          window.localStorage.setItem(name, JSON.stringify([...keys]));
        } catch (forbidden) {
          /* forgotten with the page */
        }
      },
    };
  }

  function tree(table, place) {
    if (table.getAttribute('role') === 'treegrid') {
      return;
    }
    const rows = [...table.tBodies[0].rows];
    const level = (row) => Number(row.dataset.level);
    const folds = memory('okr.folded:' + window.location.pathname + window.location.search + '#' + place);
    const folded = folds.read();
    const ancestors = new Map();
    const children = new Map();
    let lateOnly = false;

    rows.reduce((line, row) => {
      const above = line.slice(0, level(row) - 1);
      ancestors.set(row, above);
      children.set(row, []);
      if (above.length > 0) {
        children.get(above[above.length - 1]).push(row);
      }
      return [...above, row];
    }, []);

    const parentOf = (row) => ancestors.get(row)[ancestors.get(row).length - 1];
    const nameOf = (row) => [...ancestors.get(row), row].map((each) => each.dataset.key).join('/');
    const isFolded = (row) => folded.has(nameOf(row));
    const isParent = (row) => children.get(row).length > 0;
    const shown = () => rows.filter((row) => !row.hidden);

    function draw() {
      const kept = new Set();
      rows.filter((row) => LATE.includes(row.dataset.health)).forEach((row) => {
        [row, ...ancestors.get(row)].forEach((each) => kept.add(each));
      });
      rows.forEach((row) => {
        const open = !isFolded(row);
        row.hidden = (lateOnly && !kept.has(row)) || ancestors.get(row).some(isFolded);
        if (isParent(row)) {
          const button = row.querySelector('.tl-fold');
          button.setAttribute('aria-expanded', String(open));
          button.setAttribute('aria-label', open ? table.dataset.fold : table.dataset.unfold);
          row.setAttribute('aria-expanded', String(open));
        }
      });
      if (!rows.some((row) => row.tabIndex === 0 && !row.hidden)) {
        stop(shown()[0]);
      }
    }

    /** The tree is one tab stop: the row that was visited last. */
    function stop(row) {
      rows.forEach((each) => {
        each.tabIndex = each === row ? 0 : -1;
      });
    }

    function visit(row) {
      if (row) {
        stop(row);
        row.focus();
      }
    }

    function fold(some, shut) {
      some.filter(isParent).forEach((row) => (shut ? folded.add(nameOf(row)) : folded.delete(nameOf(row))));
      folds.write(folded);
      draw();
    }

    function explain(row) {
      const button = row.querySelector('button.tl-percent');
      if (button) {
        button.click();
      }
    }

    const keys = {
      ArrowDown: (row) => visit(shown()[shown().indexOf(row) + 1]),
      ArrowUp: (row) => visit(shown()[shown().indexOf(row) - 1]),
      Home: () => visit(shown()[0]),
      End: () => visit(shown()[shown().length - 1]),
      ArrowRight: (row) => (isParent(row) && isFolded(row) ? fold([row], false) : isParent(row) && visit(shown()[shown().indexOf(row) + 1])),
      ArrowLeft: (row) => (isParent(row) && !isFolded(row) ? fold([row], true) : visit(parentOf(row))),
      '*': (row) => fold(parentOf(row) ? children.get(parentOf(row)) : rows.filter((each) => level(each) === 1), false),
      Enter: explain,
    };

    table.addEventListener('keydown', (event) => {
      const row = event.target.closest('tr');
      if (event.target === row && keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        keys[event.key](row);
      }
    });
    table.addEventListener('click', (event) => {
      const row = event.target.closest('tr');
      if (event.target.closest('.tl-fold') && isParent(row)) {
        fold([row], !isFolded(row));
      }
      const percent = event.target.closest('button.tl-percent');
      if (percent) {
        const detail = { kind: row.dataset.kind, id: Number(row.dataset.id), key: row.dataset.key };
        percent.dispatchEvent(new CustomEvent('okr:explain', { bubbles: true, detail }));
      }
    });

    /** A button whose two texts take turns. */
    function turns(name, does) {
      const button = (table.closest('.tl-macro') || document).querySelector('[data-do="' + name + '"]');
      if (!button) {
        return () => {};
      }
      const text = button.querySelector('[data-other]');
      const [off, on] = [text.textContent, text.dataset.other];
      const show = (pressed) => {
        text.textContent = pressed ? on : off;
        button.classList.toggle('tl-btn--selected', pressed);
      };
      button.hidden = false;
      button.addEventListener('click', () => show(does()));
      return show;
    }

    const teams = rows.filter((row) => row.classList.contains('tl-row--team') && isParent(row));
    const showTeams = turns('fold-teams', () => {
      const shut = teams.some((row) => !isFolded(row));
      fold(teams, shut);
      return shut;
    });
    turns('at-risk-only', () => {
      lateOnly = !lateOnly;
      draw();
      return lateOnly;
    });
    showTeams(teams.length > 0 && teams.every(isFolded));

    table.setAttribute('role', 'treegrid');
    table.querySelectorAll('button.tl-percent').forEach((button) => button.setAttribute('tabindex', '-1'));
    table.querySelectorAll('td').forEach((cell) => cell.setAttribute('role', 'gridcell'));
    rows.forEach((row) => row.setAttribute('aria-level', row.dataset.level));
    draw();
  }

  function liven(root) {
    root.querySelectorAll('table.tl-tree').forEach(tree);
  }

  window.Throughline = Object.assign(window.Throughline || {}, { tree: liven });
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => liven(document));
  } else {
    liven(document);
  }
})();
