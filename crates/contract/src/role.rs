//! Who people are to the municipality.

use serde::{Deserialize, Serialize};

use crate::DepartmentId;

crate::vocabulary! {
    /// What a person may do, by office. Visitors have no account and so no role.
    Role {
        /// مستفيد: anyone with an account
        Resident = "resident",
        /// موظف خدمة المستفيدين: receives, enters, routes and follows up cases
        ServiceAgent = "service_agent",
        /// موظف القسم: answers what is routed to the department
        DepartmentOfficer = "department_officer",
        /// مدير القسم: as the officer, and sees to the department's promises
        DepartmentManager = "department_manager",
        /// مشرف المحتوى
        Moderator = "moderator",
        /// مدير المشاركة الإلكترونية
        ParticipationManager = "participation_manager",
        /// اللجنة الشبابية
        InitiativesReviewer = "initiatives_reviewer",
        /// فريق التواصل
        CommunicationsOfficer = "communications_officer",
        /// مسؤول البيانات المفتوحة
        DataSteward = "data_steward",
        /// مدير النظام
        Administrator = "administrator",
        /// مدقق: reads everything, changes nothing
        Auditor = "auditor",
    }
}

impl Role {
    /// True for every role that works for the municipality.
    pub const fn is_staff(self) -> bool {
        !matches!(self, Self::Resident)
    }

    /// True for the roles that only mean something together with a department.
    pub const fn needs_department(self) -> bool {
        matches!(self, Self::DepartmentOfficer | Self::DepartmentManager)
    }
}

/// A role held, within one department where the role needs one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RoleGrant {
    /// The role.
    pub role: Role,
    /// The department, for officers and managers.
    pub department_id: Option<DepartmentId>,
}

crate::vocabulary! {
    /// The stakeholder group that a resident belongs to (UAE Ministry of Community Empowerment).
    StakeholderGroup {
        /// مواطن
        Citizen = "citizen",
        /// مقيم
        ResidentOfCountry = "resident",
        /// زائر
        Visitor = "visitor",
        /// جهة حكومية
        Government = "government",
        /// منظمة أهلية
        NonGovernmental = "ngo",
        /// شركة
        Company = "company",
        /// خبير
        Expert = "expert",
        /// أوساط أكاديمية
        Academia = "academia",
    }
}

crate::vocabulary! {
    /// How a participant's name is shown to the public. Staff see what their role needs.
    #[derive(Default)]
    PublicName {
        /// The full name
        Name = "name",
        /// The initials
        Initials = "initials",
        /// No name at all
        #[default]
        Anonymous = "anonymous",
    }
}
