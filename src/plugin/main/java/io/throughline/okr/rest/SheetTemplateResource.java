package io.throughline.okr.rest;

import com.atlassian.plugins.rest.api.security.annotation.LicensedOnly;
import io.throughline.okr.usecases.sheet.OfferTemplate;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** A workbook to fill in. */
@Path("/import/template.xlsx")
@Produces({SheetFile.XLSX, Problem.MEDIA_TYPE})
public final class SheetTemplateResource {
    private final OfferTemplate template;
    private final Texts texts;

    @Inject
    public SheetTemplateResource(OfferTemplate template, Texts texts) {
        this.template = template;
        this.texts = texts;
    }

    /** With a sheet of one kind, or of each. */
    @GET
    @LicensedOnly
    @Answers(Object.class)
    public Response template(@DefaultValue("") @QueryParam("kind") String kind) {
        return SheetFile.answer(template.workbook(kind, texts::text), SheetFile.XLSX, "okr-template.xlsx");
    }
}
