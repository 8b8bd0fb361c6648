//! The vocabularies of initiatives.

crate::vocabulary! {
    /// How far an initiative is.
    InitiativeState {
        /// Its sponsor writes it and looks for co-sponsors
        Draft = "draft",
        /// A moderator looks whether it can be published
        Pending = "pending",
        /// Everybody can sign it until its deadline
        Gathering = "gathering",
        /// It has its support; the committee studies it until a published day
        UnderStudy = "under_study",
        Adopted = "adopted",
        /// A milestone of it has begun
        InImplementation = "in_implementation",
        /// What was adopted is there
        Done = "done",
        /// Not taken up, with reasons
        Declined = "declined",
        /// Its deadline came before its support
        Expired = "expired",
        /// Hidden by a moderator, with reasons
        Hidden = "hidden",
        /// Hidden, and its sponsor has appealed
        Appealed = "appealed",
        /// Taken back by its sponsor before it gathered
        Withdrawn = "withdrawn",
    }
}

crate::vocabulary! {
    /// What can be done with an initiative.
    InitiativeAction {
        /// Change its words, kind and area
        Edit = "edit",
        /// Hand it to the moderators
        Submit = "submit",
        /// Take it back, before it gathers
        Withdraw = "withdraw",
        /// Stand for it beside its sponsor, by the sponsor's link
        Join = "join",
        /// Stand for it no more
        Leave = "leave",
        Sign = "sign",
        /// Take one's signature back
        Unsign = "unsign",
        /// Tell the moderators that it is against the policy
        Report = "report",
        /// Ask another moderator to look at it after it was hidden; once for each time
        Appeal = "appeal",
        /// Let it gather support; of what was hidden: show it again, by another moderator than the one who hid it; of what was reported:
        /// leave it as it is
        Accept = "accept",
        /// Give it back to its sponsor with a note
        Return = "return",
        /// Hide it from the public, with reasons; of what was appealed: for good
        Hide = "hide",
        /// Enter signatures that were gathered elsewhere
        Enter = "enter",
        /// Correct such an entry; while the committee studies it as well
        Correct = "correct",
        Adopt = "adopt",
        Decline = "decline",
        /// Write milestones, and how far they are
        Plan = "plan",
        /// Say that all of it is there
        Finish = "finish",
    }
}

crate::vocabulary! {
    /// A shelf of the public list.
    #[derive(Default)]
    InitiativeShelf {
        /// Can be signed
        #[default]
        Gathering = "gathering",
        UnderStudy = "under_study",
        /// Adopted, and not done yet
        Adopted = "adopted",
        /// Done, declined or expired
        Past = "past",
    }
}

crate::vocabulary! {
    /// In which order initiatives come.
    #[derive(Default)]
    InitiativeSort {
        #[default]
        Newest = "newest",
        MostSigned = "most_signed",
        /// By their deadline for gathering
        EndingSoon = "ending_soon",
    }
}

crate::vocabulary! {
    /// Why an account can't sign an initiative.
    SigningObstacle {
        /// Its kind is for residents of its area, and the account names another district or none, or has signed one for those of another
        Residence = "residence",
        /// Its kind asks for a confirmed e-mail address or phone number
        Contact = "contact",
    }
}

crate::vocabulary! {
    /// How far a milestone is.
    #[derive(Default)]
    MilestoneState {
        #[default]
        Planned = "planned",
        Begun = "begun",
        Done = "done",
    }
}
