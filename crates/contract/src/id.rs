//! Typed ids: a case's id can't be passed where an account's is wanted.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "openapi", schema(value_type = String, format = Uuid, example = "01936f0e-7a4c-7cc1-9d3b-0f1a2b3c4d5e"))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

ids!(
    /// A person: resident or staff.
    AccountId,
    /// A machine that calls the API for an organisation.
    ApiClientId,
    /// A photo.
    AttachmentId,
    /// A case (بلاغ).
    CaseId,
    /// A category of cases.
    CategoryId,
    /// An e-mail address or phone number of an account.
    ContactId,
    /// A one-time code that was asked for.
    CodeRequestId,
    /// What a resident says on a subject.
    ContributionId,
    /// What the municipality decided.
    DecisionId,
    /// Something that a decision drew on.
    DecisionSourceId,
    /// One message to one person over one channel.
    DeliveryId,
    /// A department or directorate.
    DepartmentId,
    /// How a case was closed, as the municipality calls it.
    ClosingReasonId,
    /// A district of the municipality.
    DistrictId,
    /// Something that happened.
    EventId,
    /// What residents ask for and gather support for; also the id of its subject.
    InitiativeId,
    /// A kind of initiatives.
    InitiativeKindId,
    /// A signature that an initiative has here.
    SignatureId,
    /// Signatures of an initiative that were gathered elsewhere.
    ElsewhereId,
    /// A step on the way to what an initiative asked for.
    MilestoneId,
    /// A look at personal data.
    LookId,
    /// A letter of the newsletter.
    LetterId,
    /// An organisation that is told of each opening.
    PartnerId,
    /// A message inside the app.
    NotificationId,
    /// A text that is being written.
    PolicyDraftId,
    /// A picture in what staff write.
    PictureId,
    /// What many comments on a draft say.
    PointId,
    /// A section of a draft, the same in all its versions.
    SectionId,
    /// One version of a text that people agree to.
    PolicyId,
    /// A warning or a ban.
    SanctionId,
    /// What is promised for some kind of case.
    ServiceLevelId,
    /// An invitation of a member of staff.
    InvitationId,
    /// A template of what staff write.
    TemplateId,
    /// What the municipality opens so that residents can take part.
    SubjectId,
    /// That parts of a contribution were covered.
    RedactionId,
    /// A word or phrase that moderators see pointed out.
    WatchWordId,
    /// A sign-in on one device and all the tokens that came of it.
    SessionId,
);
