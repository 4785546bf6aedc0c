/* A dashboard as Jira runs it: each item's AMD module makes an object that draws itself, and is given an API for the rest. */
(function () {
    'use strict';
    var board = document.getElementById('dashboard-content');
    var context = document.querySelector('meta[name="ajs-context-path"]').content;
    var rest = context + '/rest/dashboards/1.0/' + board.dataset.dashboard;
    var mayEdit = board.dataset.editable === 'true';
    var said = document.getElementById('d-said');

    function send(method, path, body) {
        return window.fetch(rest + path, {
            method: method,
            headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
            body: body === undefined ? undefined : JSON.stringify(body)
        }).then(function (answer) {
            if (!answer.ok) throw new Error(String(answer.status));
            return answer.status === 204 ? undefined : answer.json();
        });
    }

    function unsaved(item) {
        message(item, board.dataset.sayUnsaved);
    }

    function message(item, text) {
        var box = document.createElement('div');
        box.className = 'aui-message aui-message-error';
        var line = document.createElement('p');
        line.textContent = text;
        box.appendChild(line);
        item.body.insertBefore(box, item.body.firstChild);
    }

    /** What a module may ask of the dashboard; events as Backbone has them. */
    function Api(item) {
        this._item = item;
        this._listeners = {};
    }
    Api.prototype = {
        on: function (event, callback) {
            (this._listeners[event] = this._listeners[event] || []).push(callback);
            return this;
        },
        once: function (event, callback) {
            var api = this;
            return api.on(event, function once() {
                api.off(event, once);
                callback.apply(api, arguments);
            });
        },
        off: function (event, callback) {
            this._listeners[event] = (this._listeners[event] || []).filter(function (each) {
                return callback && each !== callback;
            });
            return this;
        },
        trigger: function (event) {
            var rest = Array.prototype.slice.call(arguments, 1);
            (this._listeners[event] || []).slice().forEach(function (callback) {
                callback.apply(this, rest);
            }, this);
            return this;
        },
        isEditable: function () {
            return mayEdit;
        },
        getGadgetId: function () {
            return this._item.id;
        },
        getContext: function () {
            return {
                dashboard: { id: board.dataset.dashboard },
                dashboardItem: { id: this._item.id },
                view: { viewType: this._item.element.classList.contains('d-maximised') ? 'canvas' : 'default' },
                user: { username: board.dataset.user }
            };
        },
        setTitle: function (title) {
            this._item.title.textContent = title;
        },
        showLoadingBar: function () {
            this._item.busy.hidden = false;
            this._item.body.setAttribute('aria-busy', 'true');
        },
        hideLoadingBar: function () {
            this._item.busy.hidden = true;
            this._item.body.removeAttribute('aria-busy');
        },
        resize: function () {
            // an item is as high as what is in it
            this.trigger('resize');
        },
        forceLayoutRefresh: function () {
            window.dispatchEvent(new Event('resize'));
        },
        getRefreshFieldValue: function (name) {
            var field = this._item.body.querySelector('[name="' + (name || 'refresh') + '"]');
            if (!field) return 'false';
            if (field.type === 'checkbox') return field.checked ? field.value : 'false';
            return field.value;
        },
        initRefresh: function (preferences, callback) {
            var item = this._item;
            window.clearInterval(item.timer);
            item.refresh = callback;
            var minutes = Number((preferences || {}).refresh);
            if (minutes > 0) {
                item.timer = window.setInterval(function () {
                    refresh(item);
                }, minutes * 60000);
            }
        },
        savePreferences: function (preferences) {
            var item = this._item;
            var api = this;
            var texts = {};
            Object.keys(preferences || {}).forEach(function (key) {
                var value = preferences[key];
                texts[key] = value === undefined || value === null ? '' : String(value);
            });
            // a gadget that was set up once opens with what was chosen, not with the form
            return send('PUT', '/gadget/' + item.id + '/prefs', texts).then(
                function () {
                    item.preferences = texts;
                    api.trigger('preferencesSaved', texts);
                    show(item);
                },
                function () {
                    api.trigger('error:preferencesSaved');
                    unsaved(item);
                });
        },
        closeEdit: function () {
            this.trigger('close-edit');
            show(this._item);
        }
    };

    function guarded(item, work) {
        try {
            Promise.resolve(work()).catch(failed);
        } catch (failure) {
            failed(failure);
        }
        function failed(failure) {
            window.console.error(failure);
            item.body.textContent = '';
            item.api.hideLoadingBar();
            message(item, board.dataset.sayBroken);
        }
    }

    function draw(item, how) {
        guarded(item, function () {
            item.body.innerHTML = '';
            // each drawing begins with what the server made
            item.body.appendChild(item.served.cloneNode(true));
            item.editing = how === 'renderEdit';
            item.element.classList.toggle('d-editing', item.editing);
            var drawn = item.module[how](window.jQuery(item.body), Object.assign({}, item.preferences));
            return Promise.resolve(drawn).then(function () {
                item.api.trigger('afterRender');
            });
        });
    }

    function show(item) {
        draw(item, 'render');
    }

    function edit(item) {
        if (item.module && typeof item.module.renderEdit === 'function') draw(item, 'renderEdit');
    }

    function refresh(item) {
        if (!item.module || item.editing) return;
        if (item.refresh) guarded(item, item.refresh);
        else show(item);
    }

    function start(item) {
        if (!item.amd) return;
        var Module;
        try {
            Module = window.require(item.amd);
        } catch (missing) {
            message(item, board.dataset.sayMissing);
            return;
        }
        guarded(item, function () {
            item.module = new Module(item.api, { context: item.context });
            var fresh = item.configurable && item.preferences.isConfigured !== 'true';
            if (fresh && mayEdit && typeof item.module.renderEdit === 'function') edit(item);
            else show(item);
        });
    }

    var items = Array.prototype.map.call(board.querySelectorAll('.d-item'), function (element) {
        var item = {
            element: element,
            id: element.dataset.gadget,
            amd: element.dataset.available === 'true' ? element.dataset.amd : '',
            configurable: element.dataset.configurable === 'true',
            preferences: JSON.parse(element.dataset.preferences),
            context: JSON.parse(element.dataset.context),
            body: element.querySelector('.d-body'),
            title: element.querySelector('.d-title'),
            busy: element.querySelector('.d-busy')
        };
        item.served = document.createElement('div');
        while (item.amd && item.body.firstChild) item.served.appendChild(item.body.firstChild);
        item.api = new Api(item);
        return item;
    });

    function columns() {
        return Array.prototype.slice.call(board.querySelectorAll('.d-column'));
    }

    function arrange() {
        var gadgets = {};
        columns().forEach(function (column, i) {
            gadgets[i] = Array.prototype.map.call(column.children, function (each) {
                return Number(each.dataset.gadget);
            });
        });
        return send('PUT', '/layout', { layout: board.dataset.layout, gadgets: gadgets });
    }

    function moved(item) {
        said.textContent = board.dataset.sayMoved + ': ' + item.title.textContent;
        return arrange().catch(function () {
            unsaved(item);
        });
    }

    function place(item, column, before) {
        if (!column) return;
        column.insertBefore(item.element, before || null);
        moved(item);
    }

    var actions = {
        refresh: refresh,
        edit: edit,
        minimise: function (item) {
            item.element.classList.toggle('d-minimised');
        },
        maximise: function (item) {
            item.element.classList.toggle('d-maximised');
            board.classList.toggle('d-canvas');
            if (item.module) show(item);
        },
        up: function (item) {
            var before = item.element.previousElementSibling;
            if (before) place(item, item.element.parentNode, before);
        },
        down: function (item) {
            var after = item.element.nextElementSibling;
            if (after) place(item, item.element.parentNode, after.nextElementSibling);
        },
        left: function (item) {
            place(item, item.element.parentNode.previousElementSibling);
        },
        right: function (item) {
            place(item, item.element.parentNode.nextElementSibling);
        },
        colour: function (item, button) {
            item.element.dataset.colour = button.dataset.colour;
            send('PUT', '/gadget/' + item.id + '/color', { color: button.dataset.colour }).catch(function () {
                unsaved(item);
            });
        },
        delete: function (item) {
            send('DELETE', '/gadget/' + item.id).then(function () {
                window.clearInterval(item.timer);
                item.element.remove();
            }, function () {
                unsaved(item);
            });
        }
    };

    items.forEach(function (item) {
        item.element.querySelectorAll('[data-do]').forEach(function (button) {
            button.addEventListener('click', function () {
                var menu = button.closest('details');
                menu.open = false;
                actions[button.dataset.do](item, button);
                if (item.element.isConnected) menu.querySelector('summary').focus();
            });
        });
    });

    if (mayEdit) {
        items.forEach(function (item) {
            var head = item.element.querySelector('.d-head');
            head.draggable = true;
            head.addEventListener('dragstart', function (event) {
                event.dataTransfer.setData('text/plain', item.id);
                event.dataTransfer.effectAllowed = 'move';
                board.dragged = item;
                item.element.classList.add('d-dragged');
            });
            head.addEventListener('dragend', function () {
                board.dragged = undefined;
                item.element.classList.remove('d-dragged');
            });
        });
        columns().forEach(function (column) {
            column.addEventListener('dragover', function (event) {
                if (!board.dragged) return;
                event.preventDefault();
            });
            column.addEventListener('drop', function (event) {
                if (!board.dragged) return;
                event.preventDefault();
                var item = board.dragged;
                var before = Array.prototype.filter.call(column.children, function (each) {
                    var box = each.getBoundingClientRect();
                    return each !== item.element && event.clientY < box.top + box.height / 2;
                })[0];
                place(item, column, before);
            });
        });
        document.querySelectorAll('.d-shape').forEach(function (button) {
            button.addEventListener('click', function () {
                send('PUT', '/layout', { layout: button.dataset.layout }).then(function () {
                    window.location.reload();
                });
            });
        });
        directory();
    }

    function directory() {
        var dialog = window.AJS.dialog2('#gadget-dialog');
        var added = false;
        document.getElementById('add-gadget').addEventListener('click', function () {
            dialog.show();
        });
        document.getElementById('gadget-done').addEventListener('click', function () {
            dialog.hide();
        });
        dialog.on('hide', function () {
            if (added) window.location.reload();
        });
        document.querySelectorAll('[data-add]').forEach(function (button) {
            button.addEventListener('click', function () {
                button.disabled = true;
                send('POST', '/gadget', { moduleKey: button.dataset.add }).then(function () {
                    added = true;
                    button.disabled = false;
                    said.textContent = button.getAttribute('aria-label');
                });
            });
        });
        document.getElementById('gadget-find').addEventListener('input', function (event) {
            var wanted = event.target.value.trim().toLowerCase();
            document.querySelectorAll('.d-directory > li').forEach(function (each) {
                each.hidden = each.textContent.toLowerCase().indexOf(wanted) < 0;
            });
        });
    }

    if (document.readyState === 'loading') {
        document.addEventListener('DOMContentLoaded', function () {
            items.forEach(start);
        });
    } else {
        items.forEach(start);
    }
})();
