package com.atlassian.webresource.api.data;

import com.atlassian.json.marshal.Jsonable;
import java.util.function.Supplier;

/** Data a web resource brings along. Evidence: [SLACK]. */
public interface WebResourceDataProvider extends Supplier<Jsonable> {}
