// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/allowance.h"
#include "core/domain/ids.h"
#include "ui/actions/action_form.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace gatehouse {

/// A network or a device that could be allowed to somebody.
struct AllowProposal
{
    Allowance allowance; ///< without an end
    UserId user;         ///< the ledger's row; none: everybody
    QString name;        ///< of the user, for people
    QString about;       ///< the login that it is proposed for; empty: none
};

/// What is to be allowed, to whom and until when. The network can be edited where it is one.
class AllowForm : public ActionForm
{
    Q_OBJECT

public:
    /// At least one; all networks, or all devices. One network without a text is to be typed, and is for everybody.
    explicit AllowForm(std::vector<AllowProposal> proposals, QWidget *parent = nullptr);

    static QStringList headings();
    std::vector<ActionRow> rows() const override;
    QString problem() const override;

private:
    bool isTyped() const { return m_network; }
    Instant until() const;
    void updateUntil();

    std::vector<AllowProposal> m_proposals;
    QLineEdit *m_network = nullptr; ///< none: there are several, or devices
    QComboBox *m_who = nullptr;
    QComboBox *m_until = nullptr;
    QDateEdit *m_day = nullptr;
    QLabel *m_dayLabel = nullptr;
};

/// "Firefox on Linux" or "192.0.2.0/24 (256 addresses)".
QString allowanceTitle(const Allowance &allowance);
/// "without end", "until …".
QString allowanceEnd(const Allowance &allowance);

} // namespace gatehouse
