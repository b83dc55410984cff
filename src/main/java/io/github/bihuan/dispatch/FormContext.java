package io.github.bihuan.dispatch;

import java.util.UUID;

/** The circumstances a form is filled in under. */
record FormContext(FormDefinition form, CampaignHead campaign, UUID organisationId, AsKnown asked) {}
