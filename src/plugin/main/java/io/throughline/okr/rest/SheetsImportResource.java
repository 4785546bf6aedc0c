package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.domain.Faults;
import io.throughline.okr.usecases.sheet.ImportSheets;
import io.throughline.okr.usecases.sheet.SheetOrder;
import io.throughline.okr.usecases.sheet.Uploads;
import io.throughline.okr.view.SheetImportView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Takes in sheets that people have filled in, or that another tool has written. */
@Path("/import/sheets")
@Produces({Json.TYPE, Problem.MEDIA_TYPE})
public final class SheetsImportResource {
    private final ImportSheets take;
    private final Uploads uploads;
    private final Texts texts;

    @Inject
    public SheetsImportResource(ImportSheets take, Uploads uploads, Texts texts) {
        this.take = take;
        this.uploads = uploads;
        this.texts = texts;
    }

    /**
     * Takes in a workbook or a text; {@code text} of what is wrong and of what was left aside is in the reader's language.
     *
     * @param dryRun {@code true} to say only what would be done
     * @param kind of sheets whose names do not tell: a kind, or {@code goals} for objectives and key results in one
     * @param cycle name or {@code #id} of the cycle of rows that name none
     * @param unit name or {@code #id} of the org unit of rows that name none
     * @param days how days are written in a text
     * @param separator what stands between cells of a text: {@code comma}, {@code semicolon} or {@code tab}; left out, it is guessed
     * @param mapping any number of times {@code theirs=ours}
     */
    @POST
    @Consumes({SheetFile.XLSX, SheetFile.CSV})
    @LicensedOnly
    @Answers(SheetImportView.class)
    public Response take(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @DefaultValue("false") @QueryParam("dryRun") String dryRun,
            @DefaultValue("goals") @QueryParam("kind") String kind,
            @DefaultValue("") @QueryParam("cycle") String cycle,
            @DefaultValue("") @QueryParam("unit") String unit,
            @QueryParam("mapping") List<String> mapping,
            @DefaultValue("iso") @QueryParam("days") String days,
            @DefaultValue("") @QueryParam("separator") String separator,
            InputStream body) {
        Faults faults = new Faults();
        faults.require(Set.of("true", "false").contains(dryRun), "dryRun", "okr.rest.field.truth");
        SheetOrder order = SheetOrder.read(
                type.startsWith(SheetFile.CSV),
                dryRun.equals("true"),
                new SheetOrder.Said(kind, cycle, unit, mapping, days, separator),
                "",
                faults);
        faults.refuse();
        return Json.ok(texts.taken(take.take(order.sheets(uploads, body), order.wish(), texts.languages())));
    }
}
