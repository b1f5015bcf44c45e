// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policies/policy.h"

#include <QStringList>

#include <vector>

/// Values that published standards ask for, each with the clause it comes from. Where a standard is silent about a
/// policy, its preset leaves that policy alone; where it asks for what no policy here can say, the preset tells so.
///
/// Sources: NIST SP 800-63B-4 (July 2025), https://pages.nist.gov/800-63-4/sp800-63b.html;
/// OWASP ASVS 4.0.3 and 5.0.0, https://github.com/OWASP/ASVS (tags v4.0.3_release, v5.0.0_release).
namespace gatehouse {

struct PresetValue
{
    /// Which values of the policy satisfy the clause.
    enum class Satisfied {
        Exactly,
        AtMost,  ///< a smaller one, too; "off" does not
        AtLeast, ///< a larger one, too; of a choice: a stricter one
    };

    Policy what = Policy::IdleDays;
    PolicyValue value;
    Satisfied satisfied = Satisfied::Exactly;
    QString clause; ///< "2.2.3", of the preset's document; never translated
    QString asks;   ///< what it asks for, a sentence
};

struct Preset
{
    QString key;      ///< "nist-aal2": on the command line
    QString title;    ///< "NIST AAL2"
    QString document; ///< "NIST SP 800-63B-4 (2025)"
    std::vector<PresetValue> values;
    QStringList beyond; ///< what it asks for that no policy can say, a sentence each, with its clause
};

/// All of them, the milder level of a document first.
std::vector<Preset> policyPresets();
/// Nothing for a name that is none.
std::optional<Preset> policyPreset(const QString &key);

/// What the preset would set where these values hold now: stricter ones stay. Policies that `present` does not hold are
/// taken as not satisfied.
PolicyValues presetValues(const Preset &preset, const PolicyValues &present);

} // namespace gatehouse
