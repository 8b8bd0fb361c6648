//! Permissions in signatures: a handler that takes `May<CaseWork>` runs for nobody else.

use std::future::{Ready, ready};
use std::marker::PhantomData;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use majlis_contract::problem::ErrorCode;
use majlis_contract::{AccountId, SessionId};
use majlis_domain::{Actor, Permission};
use uuid::Uuid;

use crate::error::ApiError;

/// A permission as a type.
pub trait Grant: 'static {
    const PERMISSION: Permission;
}

macro_rules! grants {
    ($($name:ident),+ $(,)?) => {$(
        #[doc = concat!("[`Permission::", stringify!($name), "`] as a type.")]
        pub struct $name;
        impl Grant for $name {
            const PERMISSION: Permission = Permission::$name;
        }
    )+};
}

grants!(
    PublicRead,
    PublicWrite,
    AccountOwn,
    AccountStaff,
    CaseSubmit,
    CaseRead,
    CaseOwn,
    CaseFollow,
    CaseEnter,
    CaseQueue,
    CaseWork,
    CaseNote,
    CasePublish,
    SubjectRead,
    SubjectManage,
    InitiativeRead,
    InitiativeEnter,
    InitiativeStudy,
    NewsletterRead,
    NewsletterManage,
    ContributionWrite,
    ContributionComment,
    ModerationRead,
    ModerationAct,
    RedactionRead,
    WatchWordManage,
    DeliveryManage,
    LookRead,
    ReportRead,
    ApiClientManage,
    MunicipalityRead,
    MunicipalityManage,
    StaffRead,
    StaffManage,
);

/// The caller, who has the permission.
pub struct May<P> {
    pub actor: Actor,
    permission: PhantomData<P>,
}

impl<P> May<P> {
    /// The account of a person; for permissions that only people have. The nil id, which is nobody's, for machines.
    pub fn account(&self) -> AccountId {
        self.actor.account().unwrap_or(AccountId(Uuid::nil()))
    }

    /// The session of a person; the nil id, which is nobody's, for machines.
    pub fn session(&self) -> SessionId {
        match &self.actor {
            Actor::Person { session, .. } => *session,
            _ => SessionId(Uuid::nil()),
        }
    }
}

impl<P: Grant> FromRequest for May<P> {
    type Error = ApiError;
    type Future = Ready<Result<Self, ApiError>>;

    /// Ready at once, since the caller is known already: nothing else of a request is looked at before it.
    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let actor = request.extensions().get::<Actor>().cloned().unwrap_or(Actor::Visitor);
        ready(match P::PERMISSION.allows(&actor) {
            true => Ok(Self { actor, permission: PhantomData }),
            false if actor == Actor::Visitor => Err(ApiError::new(ErrorCode::Unauthenticated)),
            false => Err(ApiError::new(ErrorCode::Forbidden)),
        })
    }
}
