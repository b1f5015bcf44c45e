// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/async_reader.h"
#include "core/policies/known_policies.h"
#include "core/policies/what_if.h"
#include "ui/policies/policy_draft.h"
#include "ui/shell/page.h"
#include "ui/widgets/offer.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace gatehouse {

class AllowedList;
class EmptyState;
class FailedState;
class PendingBar;
class PolicyRow;

/// The policies of one source: what is set there, who enforces it, and what is to be set. What is changed here is only a
/// draft until it is saved, which is an order to the server like any other.
class PoliciesPage : public Page
{
    Q_OBJECT

public:
    explicit PoliciesPage(AsyncReader &reader, QWidget *parent = nullptr);
    ~PoliciesPage() override;

    /// Why nothing can be sent to a source of that name; empty: it can.
    void setWhyNot(const std::function<QString(const QString &source)> &whyNot);
    /// Why no network or device can be allowed there, or taken back.
    void setWhyNotAllow(const std::function<QString(const QString &source)> &whyNot);

    PageId id() const override { return PageId::Policies; }
    QString title() const override { return tr("Policies"); }
    void setScope(const Scope &scope) override;
    void open(const Link &) override {}
    void refresh() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;
    bool isSettled() const override { return m_asking == 0 && !m_whatIfDelay.isActive(); }

Q_SIGNALS:
    void connectRequested();
    void allowRequested(gatehouse::SourceId source);
    void disallowRequested(gatehouse::SourceId source, const std::vector<gatehouse::Allowance> &allowed);
    void saveRequested(gatehouse::SourceId source, const std::vector<gatehouse::PolicyChange> &changes);

private:
    QWidget *makeHead();
    QWidget *makeForm();
    void take(const Result<std::vector<KnownPolicies>> &known);
    void fillSources();
    void choose(SourceId source);
    const KnownPolicies *current() const;
    PolicyDraft &draft();
    void edit(Policy policy, const std::function<void(PolicyDraft &)> &change);
    void showDraft();
    void sayState(const KnownPolicies &known);
    void compare();
    void takePreset(const QString &key);
    PolicyValues shownValues();
    void askWhatIf();
    void askWhatIf(Policy policy, const PolicyValues &values);
    void save();

    AsyncReader &m_reader;
    std::function<QString(const QString &)> m_whyNot;
    std::function<QString(const QString &)> m_whyNotAllow;
    std::vector<KnownPolicies> m_known;
    SourceId m_source;
    QString m_wantedSource; ///< by name: of the top bar, or of the last run
    std::map<std::int64_t, PolicyDraft> m_drafts; ///< by source
    int m_asking = 0;

    std::shared_ptr<WhatIf> m_whatIf; ///< knows the past of m_whatIfSource
    SourceId m_whatIfSource;
    QElapsedTimer m_whatIfAge;
    CancelToken m_whatIfCancel; ///< of the questions about what is on screen no more
    QTimer m_whatIfDelay;       ///< until the officer stops typing for a moment

    QComboBox *m_sources = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_presets = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_loading = nullptr;
    FailedState *m_failed = nullptr;
    QScrollArea *m_form = nullptr;
    QLabel *m_obstacle = nullptr; ///< why nothing can be saved there at all
    AllowedList *m_allowed = nullptr;
    PendingBar *m_pending = nullptr;
    std::map<Policy, PolicyRow *> m_rows;
};

} // namespace gatehouse
