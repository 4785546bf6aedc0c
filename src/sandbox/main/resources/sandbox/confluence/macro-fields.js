/* The fields of a macro's form, under the names plugins know them by. */
(function ($) {
    'use strict';
    var browser = AJS.MacroBrowser = AJS.MacroBrowser || {};
    var contextPath = document.querySelector('meta[name="ajs-context-path"]').content;
    window.Confluence = window.Confluence || {};
    Confluence.getContextPath = Confluence.getContextPath || AJS.contextPath;
    Confluence.getBaseUrl = Confluence.getBaseUrl || function () { return location.origin + contextPath; };
    var number = 0;

    /** A field: its element, its input, and how a value gets in and out; plugins make their own with it. */
    browser.Field = function (paramDiv, input, options) {
        options = options || {};
        input = $(input);
        var field = {
            paramDiv: $(paramDiv),
            input: input,
            options: options,
            getValue: options.getValue || function () { return input.val(); },
            setValue: options.setValue || function (value) { input.val(value).trigger('change'); },
            dependencyUpdated: options.dependencyUpdated
        };
        input.on('change keyup', function () {
            (options.onchange || browser.paramChanged)();
        });
        return field;
    };

    function typed(html) {
        return function (param, options) {
            var div = $('<div class="macro-param-div"></div>');
            var input = $(html).addClass('macro-param-input').appendTo(div);
            return browser.Field(div, input, options);
        };
    }

    /** Offers what the host knows while one writes; of several values the last is searched. */
    function picked(type) {
        return function (param, options) {
            var div = $('<div class="macro-param-div"></div>');
            var list = 'macro-picker-' + (++number);
            var input = $('<input type="text" class="text macro-param-input" autocomplete="off">').attr('list', list);
            var offers = $('<datalist></datalist>').attr('id', list);
            div.append(input, offers);
            var timer;
            input.on('input', function () {
                clearTimeout(timer);
                timer = setTimeout(function () {
                    var parts = String(input.val()).split(',');
                    var before = param.multiple && parts.length > 1 ? parts.slice(0, -1).join(',') + ',' : '';
                    var query = param.multiple ? parts[parts.length - 1] : input.val();
                    $.getJSON(contextPath + '/rest/tinymce/1/pick', { type: type, query: query }).done(function (found) {
                        offers.empty();
                        found.forEach(function (one) {
                            $('<option></option>').attr('value', before + one.value).text(one.label).appendTo(offers);
                        });
                    });
                }, 150);
            });
            return browser.Field(div, input, options);
        };
    }

    function choice(param, options) {
        var div = $('<div class="macro-param-div"></div>');
        var input = $('<select class="select macro-param-input"></select>').prop('multiple', !!param.multiple).appendTo(div);
        if (!param.required && !param.defaultValue && !param.multiple) {
            $('<option value=""></option>').appendTo(input);
        }
        (param.enumValues || []).forEach(function (value) {
            $('<option></option>').attr('value', value.name).text(value.displayName).appendTo(input);
        });
        var field = browser.Field(div, input, options);
        field.getValue = function () {
            var value = input.val();
            return Array.isArray(value) ? value.join(',') : value || '';
        };
        field.setValue = (options && options.setValue) || function (value) {
            var values = param.multiple ? String(value).split(',') : [String(value)];
            values.forEach(function (one) {
                var known = input.find('option').filter(function () { return this.value === one; });
                if (one && !known.length) {
                    $('<option></option>').attr('value', one).text(one).appendTo(input);
                }
            });
            input.val(values).trigger('change');
        };
        return field;
    }

    function yesOrNo(param, options) {
        var div = $('<div class="macro-param-div"></div>');
        var input = $('<input type="checkbox" class="checkbox macro-param-input">').appendTo(div);
        var field = browser.Field(div, input, options);
        // what stands at its default need not be written
        field.getValue = function () {
            var value = String(input.prop('checked'));
            return value === (param.defaultValue || 'false') ? '' : value;
        };
        field.setValue = (options && options.setValue) || function (value) {
            input.prop('checked', /^(true|yes|1)$/i.test(value)).trigger('change');
        };
        return field;
    }

    function hidden(param, options) {
        var field = typed('<input type="hidden">')(param, options);
        field.paramDiv.hide();
        return field;
    }

    var text = typed('<input type="text" class="text">');
    browser.ParameterFields = {
        string: text,
        int: typed('<input type="text" inputmode="numeric" class="text" data-check="^-?[0-9]+$">'),
        percentage: typed('<input type="text" inputmode="numeric" class="text" data-check="^[0-9]+(\\.[0-9]+)?%?$">'),
        relativedate: typed('<input type="text" class="text" placeholder="-1w 2d" data-check="^[+-]?([0-9]+[hdwmy] ?)+$">'),
        date: typed('<input type="date" class="text">'),
        url: typed('<input type="url" class="text" data-check="^(https?:|ftp:|mailto:|/|#).+$">'),
        color: typed('<input type="text" class="text" placeholder="#0052cc" data-check="^(#[0-9a-fA-F]{3,8}|[a-zA-Z]+)$">'),
        cql: typed('<textarea class="textarea" rows="2" spellcheck="false"></textarea>'),
        label: text,
        attachment: text,
        full_attachment: text,
        spacekey: picked('spacekey'),
        'confluence-content': picked('confluence-content'),
        username: picked('username'),
        group: picked('group'),
        enum: choice,
        boolean: yesOrNo,
        _hidden: hidden
    };

    /** The field of one parameter: a plugin's own if it has one for it, else the type's; a type nobody knows is text. */
    browser.makeField = function (param, overrides) {
        var type = param.type.name;
        var own = (overrides && overrides.fields && overrides.fields[type]) || null;
        if (own && typeof own !== 'function') {
            own = own[param.name];
        }
        var field = own ? own(param, {})
            : param.hidden ? hidden(param, {})
            : (browser.ParameterFields[type] || text)(param, {});
        var id = 'macro-param-' + param.name;
        field.paramDiv.attr('id', 'macro-param-div-' + param.name).addClass('field-group');
        field.input.attr('id', id).attr('data-param', param.name);
        if (!param.hidden) {
            var label = $('<label></label>').attr('for', id).text(param.displayName || param.name);
            if (param.required) {
                label.append(' ', $('<span class="required-mark" aria-hidden="true">*</span>'));
                field.input.attr('aria-required', 'true');
            }
            field.paramDiv.prepend(label);
            if (param.description) {
                field.paramDiv.append($('<div class="description macro-param-desc"></div>').attr('id', id + '-desc').text(param.description));
                field.input.attr('aria-describedby', id + '-desc');
            }
        }
        return field;
    };

    /** Whether a value is of the kind its field wants; an empty one is, unless it must be there. */
    browser.valid = function (field, param) {
        var value = field.getValue();
        var check = field.input.attr('data-check');
        var several = param.multiple && value ? String(value).split(',') : [value];
        var right = value === '' || value === null || value === undefined
            ? !param.required
            : !check || several.every(function (one) { return new RegExp(check).test(one.trim()); });
        field.input.attr('aria-invalid', right ? null : 'true');
        return right;
    };
})(AJS.$ || window.jQuery);
