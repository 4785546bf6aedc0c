define('gadgets/clock', ['jquery'], function ($) {
    'use strict';
    function Clock(API, options) {
        this.API = API;
        this.drawn = 0;
        API.once('afterRender', function () {
            document.body.setAttribute('data-clock', 'rendered');
        });
        API.on('preferencesSaved', function (preferences) {
            document.body.setAttribute('data-saved', preferences.word);
        });
    }
    Clock.prototype.render = function (element, preferences) {
        var clock = this;
        function draw() {
            clock.drawn += 1;
            element.empty().append($('<p class="clock">').text(preferences.word + ' ' + clock.drawn));
        }
        this.API.showLoadingBar();
        this.API.setTitle('Clock: ' + preferences.word);
        this.API.initRefresh(preferences, draw);
        draw();
        this.API.hideLoadingBar();
        this.API.resize();
    };
    Clock.prototype.renderEdit = function (element, preferences) {
        var api = this.API;
        var form = $('<form class="aui"><label>Word <input class="text" name="word"></label>'
            + '<select name="refresh" aria-label="Refresh"><option value="false">never</option><option value="15">15</option></select>'
            + '<button class="aui-button">Save</button><button type="button" class="cancel">Cancel</button></form>');
        form.find('[name=word]').val(preferences.word || 'tick');
        form.find('.cancel').on('click', function () {
            api.closeEdit();
        });
        form.on('submit', function (event) {
            event.preventDefault();
            api.savePreferences({
                isConfigured: true,
                word: form.find('[name=word]').val(),
                refresh: api.getRefreshFieldValue()
            });
        });
        element.empty().append(form);
    };
    return Clock;
});
define('gadgets/fixed', function () {
    'use strict';
    function Fixed(API) {
        this.API = API;
    }
    Fixed.prototype.render = function (element) {
        var view = this.API.getContext();
        element.append('<p class="own"></p>').find('.own')
            .text(view.user.username + (this.API.isEditable() ? ' may edit ' : ' may look at ') + view.dashboard.id);
    };
    return Fixed;
});
define('gadgets/broken', function () {
    'use strict';
    function Broken() {}
    Broken.prototype.render = function () {
        throw new Error('broken on purpose');
    };
    return Broken;
});
