// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policies/known_policies.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableWidget;

namespace gatehouse {

/// The policies of all sources beside each other; what one has can be copied onto the form of another, where it is looked
/// over and saved like any other change.
class ComparePolicies : public QDialog
{
    Q_OBJECT

public:
    /// `onForm`: the source whose form is open, which is what is copied to.
    ComparePolicies(std::vector<KnownPolicies> sources, SourceId onForm, QWidget *parent);

Q_SIGNALS:
    /// Only values that can be set on the form's source and are other ones there.
    void copyRequested(const gatehouse::PolicyValues &values);

private:
    void fill();
    void filter();
    const KnownPolicies *find(SourceId source) const;
    /// What of `from` the form's source could take and has not; none: there is no such source.
    PolicyValues copiable(SourceId from) const;
    void update();

    std::vector<KnownPolicies> m_sources;
    SourceId m_onForm;
    QTableWidget *m_table = nullptr;
    QCheckBox *m_differing = nullptr;
    QComboBox *m_from = nullptr;
    QPushButton *m_copy = nullptr;
};

} // namespace gatehouse
