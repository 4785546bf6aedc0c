AJS.MacroBrowser.setMacroJsOverride('every-type', {
    fields: {
        string: {
            own: function (param, options) {
                var field = AJS.MacroBrowser.ParameterFields.string(param, options);
                field.input.attr('placeholder', 'from the plugin');
                return field;
            }
        }
    },
    beforeParamsSet: function (params, inserting) {
        if (inserting) {
            params.own = 'set before';
        }
        return params;
    },
    beforeParamsRetrieved: function (params) {
        params.secret = 'kept';
        return params;
    }
});
