/* The macro browser: choose a macro, fill in its form, see what it makes. */
(function ($) {
    'use strict';
    var browser = AJS.MacroBrowser;
    var contextPath = AJS.contextPath();
    var overrides = {};
    var known = null;
    var open = null;
    var timer;
    var asked = 0;

    browser.setMacroJsOverride = function (name, override) { overrides[name] = override; };
    browser.getMacroJsOverride = function (name) { return overrides[name]; };
    browser.Macros = overrides;

    function texts() { return document.getElementById('editor-texts').dataset; }

    function macros() {
        known = known || $.getJSON(contextPath + '/plugins/macrobrowser/browse-macros.action');
        return known;
    }

    /** What is known of a macro, by its name or an alias. */
    browser.getMacroMetadata = function (name) {
        return macros().then(function (all) {
            return all.macros.filter(function (one) {
                return one.macroName === name || (one.aliases || []).indexOf(name) >= 0;
            })[0];
        });
    };
    browser.allMacros = macros;

    function item(macro) {
        var icon = macro.icon
            ? $('<img alt="" loading="lazy">').attr('src', macro.icon.location)
            : $('<span class="mb-icon" aria-hidden="true"></span>').text(macro.title.charAt(0));
        var words = $('<span></span>').append($('<strong></strong>').text(macro.title), $('<small></small>').text(macro.description));
        return $('<li></li>').append($('<button type="button"></button>')
            .attr({ id: 'macro-' + macro.macroName, 'data-macro': macro.macroName })
            .append(icon, words)
            .on('click', function () { choose(macro); }));
    }

    function list(all) {
        var words = $('#macro-browser-search').val().toLowerCase().split(/\s+/);
        var category = $('#select-macro-page-categories [aria-current]').attr('data-category') || '';
        var shown = all.macros.filter(function (macro) {
            var text = [macro.title, macro.macroName, macro.description].concat(macro.aliases || []).join(' ').toLowerCase();
            return !macro.hidden
                && (!category || (macro.categories || []).indexOf(category) >= 0)
                && words.every(function (word) { return text.indexOf(word) >= 0; });
        }).sort(function (a, b) { return a.title.localeCompare(b.title); });
        $('#macro-browser-macros').empty().append(shown.map(item));
        $('#macro-browser-none').prop('hidden', shown.length > 0);
    }

    function categories(all) {
        var bar = $('#select-macro-page-categories').empty();
        [{ name: '', displayName: texts().all }].concat(all.categories).forEach(function (category, at) {
            $('<li></li>').append($('<button type="button"></button>')
                .attr('data-category', category.name)
                .attr('aria-current', at === 0 ? 'true' : null)
                .text(category.displayName)
                .on('click', function () {
                    bar.find('button').removeAttr('aria-current');
                    $(this).attr('aria-current', 'true');
                    list(all);
                })).appendTo(bar);
        });
    }

    function side(choosing) {
        $('#macro-browser-choose').prop('hidden', !choosing);
        $('#macro-insert-container').prop('hidden', choosing);
        $('#macro-browser-ok').prop('hidden', choosing);
        $('#macro-browser-back').prop('hidden', choosing || open.editing);
    }

    /**
     * Opens it.
     * settings.selectedMacro: {name, params, defaultParameterValue, bodyHtml} of one to edit; settings.presetMacroName: one to
     * insert; settings.onComplete(macro); settings.onCancel().
     */
    browser.open = function (settings) {
        open = $.extend({ editing: !!settings.selectedMacro }, settings);
        macros().done(function (all) {
            var name = open.editing ? open.selectedMacro.name : open.presetMacroName;
            var chosen = name && all.macros.filter(function (one) {
                return one.macroName === name || (one.aliases || []).indexOf(name) >= 0;
            })[0];
            if (chosen && opened(chosen)) {
                return;
            }
            $('#macro-browser-search').val('');
            AJS.dialog2('#macro-browser-dialog').show();
            if (chosen) {
                form(chosen);
            } else {
                $('#macro-browser-title').text(texts().choose);
                categories(all);
                list(all);
                side(true);
                $('#macro-browser-search').trigger('focus');
            }
        });
    };

    /** A plugin's own dialog takes the place of ours. */
    function opened(macro) {
        var own = overrides[macro.macroName];
        if (!own || typeof own.opener !== 'function') {
            return false;
        }
        hide();
        own.opener(open.selectedMacro || { name: macro.macroName, params: {} });
        return true;
    }

    function hide() { AJS.dialog2('#macro-browser-dialog').hide(); }

    function choose(macro) {
        if (!opened(macro)) {
            form(macro);
        }
    }

    function form(macro) {
        var override = overrides[macro.macroName];
        var selected = open.selectedMacro;
        open.macro = macro;
        $('#macro-browser-title').text((open.editing ? texts().editMacro : texts().insertMacro).replace('{0}', macro.title));
        $('#macro-browser-ok').text(open.editing ? texts().save : texts().insert);
        $('#macro-desc').text(macro.description);
        var area = $('#macro-param-fields').empty();
        open.fields = {};
        macro.formDetails.parameters.forEach(function (param) {
            var field = browser.makeField(param, override);
            open.fields[param.name] = field;
            area.append(field.paramDiv);
        });
        var params = $.extend({}, selected ? selected.params : {});
        if (selected && selected.defaultParameterValue) {
            params[''] = selected.defaultParameterValue;
        }
        if (override && override.beforeParamsSet) {
            params = override.beforeParamsSet(params, !open.editing) || params;
        }
        macro.formDetails.parameters.forEach(function (param) {
            var names = [param.name].concat(param.aliases || []).filter(function (name) { return name in params; });
            var value = names.length ? params[names[0]] : open.editing && param.type.name !== 'boolean' ? '' : param.defaultValue;
            if (value !== '' && value !== null && value !== undefined) {
                open.fields[param.name].setValue(value);
            }
        });
        // what the form knows nothing of stays as it is
        open.others = Object.keys(params).filter(function (name) {
            return name !== '' && macro.formDetails.parameters.every(function (param) {
                return param.name !== name && (param.aliases || []).indexOf(name) < 0;
            });
        }).map(function (name) { return [name, params[name]]; });
        side(false);
        area.find('.macro-param-input:visible').first().trigger('focus');
        if (!area.find('.macro-param-input:visible').length) {
            $('#macro-browser-ok').trigger('focus');
        }
        browser.previewMacro();
    }

    function retrieved() {
        var params = {};
        open.macro.formDetails.parameters.forEach(function (param) {
            var value = open.fields[param.name].getValue();
            if (value !== '' && value !== null && value !== undefined) {
                params[param.name] = String(value);
            }
        });
        open.others.forEach(function (other) { params[other[0]] = other[1]; });
        var override = overrides[open.macro.macroName];
        if (override && override.beforeParamsRetrieved) {
            params = override.beforeParamsRetrieved(params, open.macro, {}) || params;
        }
        var macro = { name: open.macro.macroName, params: params, defaultParameterValue: '' };
        if ('' in params) {
            macro.defaultParameterValue = params[''];
            delete params[''];
        }
        macro.bodyHtml = open.selectedMacro && open.selectedMacro.bodyHtml || '';
        return macro;
    }
    browser.getMacroParams = function () { return retrieved().params; };

    browser.paramChanged = function () {
        if (open && open.macro) {
            clearTimeout(timer);
            timer = setTimeout(browser.previewMacro, 400);
        }
    };

    /** Asks the host what the macro makes of what stands in the form. */
    browser.previewMacro = function () {
        clearTimeout(timer);
        var place = document.getElementById('editpageform').dataset;
        var frame = document.getElementById('macro-preview-iframe');
        var mine = ++asked;
        $.ajax({
            url: contextPath + '/rest/tinymce/1/macro/preview',
            type: 'POST',
            contentType: 'application/json; charset=utf-8',
            dataType: 'text',
            data: JSON.stringify({ contentId: place.contentId, spaceKey: place.spaceKey, macro: retrieved() })
        }).done(function (html) {
            if (mine === asked) {
                frame.onload = function () {
                    var override = overrides[open.macro.macroName];
                    if (override && override.postPreview) {
                        override.postPreview(frame, open.macro);
                    }
                };
                frame.srcdoc = html;
            }
        }).fail(function () {
            if (mine === asked) {
                frame.srcdoc = '<p>' + $('<i></i>').text(texts().failed).html() + '</p>';
            }
        });
    };

    function complete() {
        var wrong = open.macro.formDetails.parameters.filter(function (param) {
            var field = open.fields[param.name];
            field.paramDiv.find('.mb-wrong').remove();
            var right = param.hidden || browser.valid(field, param);
            if (!right) {
                field.paramDiv.append($('<p class="mb-wrong" role="alert"></p>').text(texts().required));
            }
            return !right;
        });
        if (wrong.length) {
            open.fields[wrong[0].name].input.trigger('focus');
            return;
        }
        var macro = retrieved();
        hide();
        open.onComplete(macro);
    }

    $(function () {
        var dialog = $('#macro-browser-dialog');
        if (!dialog.length) {
            return;
        }
        $('#macro-browser-search').on('input', function () { macros().done(list); }).on('keydown', function (event) {
            var first = $('#macro-browser-macros button').first();
            if (event.key === 'ArrowDown') {
                first.trigger('focus');
                event.preventDefault();
            } else if (event.key === 'Enter') {
                first.trigger('click');
                event.preventDefault();
            }
        });
        $('#macro-browser-macros').on('keydown', 'button', function (event) {
            var all = $('#macro-browser-macros button');
            var step = { ArrowDown: 2, ArrowUp: -2, ArrowRight: 1, ArrowLeft: -1 }[event.key];
            if (step) {
                var next = all.index(this) + step;
                (next < 0 ? $('#macro-browser-search') : all.eq(Math.min(next, all.length - 1))).trigger('focus');
                event.preventDefault();
            }
        });
        $('#macro-browser-preview-link').on('click', browser.previewMacro);
        $('#macro-browser-ok').on('click', complete);
        $('#macro-form').on('submit', function (event) {
            event.preventDefault();
        }).on('keydown', 'input', function (event) {
            // a form of several fields without a button of its own is not sent by Enter
            if (event.key === 'Enter' && !event.originalEvent.isComposing) {
                event.preventDefault();
                complete();
            }
        });
        $('#macro-browser-back').on('click', function () {
            open.macro = null;
            $('#macro-browser-title').text(texts().choose);
            macros().done(function (all) {
                if (!$('#select-macro-page-categories button').length) {
                    categories(all);
                }
                list(all);
            });
            side(true);
            $('#macro-browser-search').trigger('focus');
        });
        $('#macro-browser-cancel').on('click', function () {
            hide();
            if (open.onCancel) {
                open.onCancel();
            }
        });
    });
})(AJS.$ || window.jQuery);
