//! Cases (بلاغات): what residents send and the municipality answers.

mod clock;
mod cover;
mod details;
mod follow;
mod information;
mod merge;
mod publication;
mod queue;
mod rating;
mod request;
mod similar;
mod timeline;
mod view;

pub use clock::*;
pub use cover::*;
pub use details::*;
pub use follow::*;
pub use information::*;
pub use merge::*;
pub use publication::*;
pub use queue::*;
pub use rating::*;
pub use request::*;
pub use similar::*;
pub use timeline::*;
pub use view::*;

crate::vocabulary! {
    /// What kind of case it is.
    CaseKind {
        /// شكوى
        Complaint = "complaint",
        /// اقتراح
        Suggestion = "suggestion",
        /// استفسار
        Inquiry = "inquiry",
        /// ملاحظة
        Observation = "observation",
    }
}

crate::vocabulary! {
    /// Where a case stands.
    CaseState {
        /// مستلم
        Submitted = "submitted",
        /// محال
        Assigned = "assigned",
        /// قيد المعالجة
        InProgress = "in_progress",
        /// بانتظار المستفيد
        AwaitingResident = "awaiting_resident",
        /// تمت المعالجة
        Resolved = "resolved",
        /// مغلق
        Closed = "closed",
        /// معاد فتحه
        Reopened = "reopened",
        /// مرفوض
        Rejected = "rejected",
        /// مكرر
        Duplicate = "duplicate",
        /// مسحوب
        Withdrawn = "withdrawn",
    }
}

crate::vocabulary! {
    /// What can be done with a case. Views list those that their reader may do now.
    CaseAction {
        /// Route it to a department, or reassign it
        Assign = "assign",
        /// Begin the work
        Start = "start",
        /// Ask the resident; the case waits for the answer
        Ask = "ask",
        /// Reply in public without changing the state
        Reply = "reply",
        /// Write an internal note
        Note = "note",
        /// The resident adds information, which also answers a question
        Inform = "inform",
        /// Write down what the resident said by telephone or at the counter, which also answers a question
        Hear = "hear",
        /// Say that it is done, and what was done
        Resolve = "resolve",
        /// The resident says that it is solved
        Confirm = "confirm",
        /// Closed by itself after the days allowed
        Close = "close",
        /// The resident says that it is not solved
        Reopen = "reopen",
        /// Refuse it, with a reason
        Reject = "reject",
        /// Merge it into another case, as a repeat of it
        MarkDuplicate = "mark_duplicate",
        /// Take it out of the case that it was merged into
        Unmerge = "unmerge",
        /// The resident takes it back
        Withdraw = "withdraw",
        /// Correct subject, category, place or priority
        Edit = "edit",
        /// Show it to the public
        Publish = "publish",
        /// Change what the public sees of it
        Redact = "redact",
        /// Keep it private again
        Unpublish = "unpublish",
        /// Look at the resident's contact; the look is recorded
        ViewContact = "view_contact",
        /// Hear of it as if it were one's own
        Follow = "follow",
        /// Hear of it no more
        Unfollow = "unfollow",
        /// The resident rates the answer
        Rate = "rate",
        /// The resident is reminded to confirm
        Remind = "remind",
    }
}

crate::vocabulary! {
    /// How a case came in.
    Channel {
        /// البوابة
        Web = "web",
        /// التطبيق
        MobileApp = "mobile_app",
        /// مركز الاتصال
        CallCentre = "call_centre",
        /// التواصل الاجتماعي
        SocialMedia = "social_media",
        /// المكتب
        Counter = "counter",
        /// جهة شريكة
        PartnerApi = "partner_api",
    }
}

crate::vocabulary! {
    /// The channels by which staff enter cases for somebody else.
    EnteredChannel {
        CallCentre = "call_centre",
        SocialMedia = "social_media",
        Counter = "counter",
    }
}

crate::vocabulary! {
    /// How urgent a case is.
    Priority {
        High = "high",
        Medium = "medium",
        Low = "low",
    }
}

crate::vocabulary! {
    /// Who may see a case.
    CaseVisibility {
        /// The reporter and the staff concerned
        Private = "private",
        /// Everybody, without the reporter's data
        Published = "published",
    }
}

crate::vocabulary! {
    /// Why a case was rejected.
    RejectionReason {
        /// Belongs to another body
        NotOurs = "not_ours",
        /// Can't be understood or found, and the resident did not answer
        Unclear = "unclear",
        /// Was not found on site
        NotFoundOnSite = "not_found_on_site",
        /// Against the participation policy
        AgainstPolicy = "against_policy",
        /// Can't be done, for the reason given in the text
        NotFeasible = "not_feasible",
    }
}
